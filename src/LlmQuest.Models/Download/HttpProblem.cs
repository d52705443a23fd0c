using System.Net;
using System.Net.Http.Headers;
using LlmQuest.Inference;

namespace LlmQuest.Models.Download;

/// <summary>Says what an HTTP status means for a download.</summary>
internal static class HttpProblem
{
    /// <summary>The failure a status stands for, or null when the body can be read.</summary>
    /// <param name="request">The file that was asked for.</param>
    /// <param name="response">The answer.</param>
    /// <param name="settings">How long a server may make us wait.</param>
    public static Exception? Of(DownloadRequest request, HubResponse response, DownloadSettings settings)
    {
        int status = (int)response.Status;
        string file = request.Name;
        return response.Status switch
        {
            HttpStatusCode.OK or HttpStatusCode.PartialContent or HttpStatusCode.RequestedRangeNotSatisfiable => null,
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
                => new ModelException($"The hub wants an account for {file} (HTTP {status}): open {request.Page} in a browser, fetch the file there, and add it with llmquest models add PATH."),
            HttpStatusCode.ProxyAuthenticationRequired
                => new ModelException($"The proxy wants a name and a password (HTTP {status}): write them into HTTPS_PROXY as http://NAME:PASSWORD@HOST:PORT, then pull again."),
            HttpStatusCode.NotFound or HttpStatusCode.Gone
                => new ModelException($"There is no {file} at {request.Address} (HTTP {status}): open {request.Page} in a browser and see whether it moved; a file you have is added with llmquest models add PATH."),
            HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError
                => Later(request, response, status, settings),
            _ => new ModelException($"The hub answered HTTP {status} for {file}: open {request.Page} in a browser and see whether it moved, or pull again later."),
        };
    }

    private static Exception Later(DownloadRequest request, HubResponse response, int status, DownloadSettings settings)
    {
        TimeSpan? wait = Wait(response.Message.Headers.RetryAfter, settings.Time);
        return wait > settings.LongestRetryAfter
            ? new ModelException($"The hub is busy (HTTP {status}) and wants {Math.Ceiling(wait.Value.TotalMinutes):0} minutes of rest: pull {request.Name} again after that.")
            : new TransientDownloadException($"the hub answered HTTP {status}", wait, isBusy: true);
    }

    private static TimeSpan? Wait(RetryConditionHeaderValue? header, TimeProvider time)
    {
        TimeSpan? wait = header?.Delta ?? (header?.Date is { } date ? date - time.GetUtcNow() : null);
        return wait is { } span && span < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
