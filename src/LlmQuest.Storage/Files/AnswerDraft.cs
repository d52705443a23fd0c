using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using LlmQuest.Core.Journal;

namespace LlmQuest.Storage.Files;

/// <summary>The answer that is being written, piece by piece: one JSON array <c>[sample, text]</c> a line.</summary>
internal sealed class AnswerDraft : IAnswerDraft, IDisposable
{
    private readonly FileStream _file;
    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly Utf8JsonWriter _json;

    public AnswerDraft(string path)
    {
        _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        _json = new Utf8JsonWriter(_line);
    }

    public void Append(int sample, string text)
    {
        _line.ResetWrittenCount();
        _json.Reset();
        _json.WriteStartArray();
        _json.WriteNumberValue(sample);
        _json.WriteStringValue(text);
        _json.WriteEndArray();
        _json.Flush();
        _line.Write("\n"u8);
        _file.Position = _file.Length;
        _file.Write(_line.WrittenSpan);
    }

    public ImmutableArray<string> Read()
    {
        byte[] bytes = new byte[_file.Length];
        _file.Position = 0;
        _file.ReadExactly(bytes);
        var samples = new SortedDictionary<int, StringBuilder>();
        foreach (string line in Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!TryAdd(line, samples))
            {
                break;
            }
        }

        return [.. samples.Values.Select(text => text.ToString())];
    }

    public void Clear() => _file.SetLength(0);

    public void Dispose()
    {
        _json.Dispose();
        _file.Dispose();
    }

    // The end of the process can tear the last line, and only that one.
    private static bool TryAdd(string line, SortedDictionary<int, StringBuilder> samples)
    {
        try
        {
            using JsonDocument piece = JsonDocument.Parse(line);
            int sample = piece.RootElement[0].GetInt32();
            if (!samples.TryGetValue(sample, out StringBuilder? text))
            {
                samples[sample] = text = new StringBuilder();
            }

            text.Append(piece.RootElement[1].GetString());
            return true;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or IndexOutOfRangeException or FormatException)
        {
            return false;
        }
    }
}
