using System.Net;

namespace LlmQuest.Models.Download;

/// <summary>The answer at the end of a chain of redirects.</summary>
/// <param name="Message">The answer; its body is not read yet.</param>
/// <param name="File">What it says about the file.</param>
internal sealed record HubResponse(HttpResponseMessage Message, RemoteFile File) : IDisposable
{
    public HttpStatusCode Status => Message.StatusCode;

    public void Dispose() => Message.Dispose();
}
