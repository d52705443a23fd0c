using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LlmQuest.Labs;
using LlmQuest.Terminal;

namespace LlmQuest.LabDesk;

/// <summary>Answers requests line by line, in order: <c>lab run --jsonl</c>.</summary>
/// <param name="bench">The labs.</param>
/// <param name="output">Takes one line for each request, as soon as it is answered.</param>
internal sealed class LabLines(ILabBench bench, TextWriter output)
{
    /// <summary>A request holds at most so many characters.</summary>
    public const int LongestLine = 1 << 22;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers every line.</summary>
    /// <returns>How many were answered with an error.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<int> AnswerAsync(TextReader input, CancellationToken stop)
    {
        int wrong = 0;
        var lines = new BoundedLines(input, LongestLine);
        while (await lines.ReadAsync(stop) is { } line)
        {
            if (line.Text.AsSpan().Trim().IsEmpty)
            {
                continue;
            }

            wrong += await AnswerAsync(line.Text, line.Length, stop) ? 0 : 1;
            stop.ThrowIfCancellationRequested();
        }

        return wrong;
    }

    private async Task<bool> AnswerAsync(string text, long length, CancellationToken stop)
    {
        LabRequestLine request = length > LongestLine
            ? LabRequestLine.Wrong(null, $"This line has {length} characters, and a request holds at most {LongestLine}.")
            : LabRequestLine.Read(text);
        LabUpdate last = request.Problem is { } problem ? new LabRefused(problem) { Code = "bad_request" } : await RunAsync(request, stop);
        await output.WriteLineAsync(Line(request.Id, last).AsMemory(), CancellationToken.None);
        return last is LabDone;
    }

    // One request must not take those behind it along, whatever becomes of it.
    private async Task<LabUpdate> RunAsync(LabRequestLine request, CancellationToken stop)
    {
        try
        {
            return await bench.RunAsync(request.Lab, request.Parameters, stop).LastAsync(CancellationToken.None);
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            return new LabRefused($"The lab {request.Lab} failed ({e.GetType().Name}: {e.Message}): this is a mistake of the program; please report it with this request.") { Code = "failed" };
        }
    }

    private static string Line(JsonElement? id, LabUpdate last)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WritePropertyName("id");
            if (id is { } given)
            {
                given.WriteTo(json);
            }
            else
            {
                json.WriteNullValue();
            }

            if (last is LabDone done)
            {
                LabAnswerJson.Write(json, done.Experiment);
            }
            else
            {
                LabAnswerJson.WriteError(json, last as LabRefused ?? new LabRefused("The lab ended without a result."));
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
