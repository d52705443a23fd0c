using System.Collections.Immutable;
using System.Text;

namespace LlmQuest.Core.Journal;

/// <summary>One chain of a file, with everything that is wrong with it.</summary>
/// <param name="File">What can be used of it: the unbroken beginning.</param>
/// <param name="Reading">What its lines hold.</param>
public sealed record RunFileReading(RunFile File, ChainReading Reading)
{
    /// <summary>Chains of the longest file.</summary>
    public const int MostChains = 1000;

    /// <summary>Whether the first line is sealed, as in every file that is handed in.</summary>
    public bool IsSealed { get; init; }

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Whether a file means to be an exported run.</summary>
    /// <param name="bytes">Its first bytes.</param>
    public static bool BeginsWithHeader(ReadOnlySpan<byte> bytes) => RunHeader.Begins(bytes.StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes);

    /// <summary>Reads the chains of a file: each begins with its header.</summary>
    /// <param name="bytes">UTF-8.</param>
    /// <param name="refusal">Why nothing was read, as the end of a sentence; null when something was.</param>
    public static ImmutableArray<RunFileReading> ReadAll(ReadOnlyMemory<byte> bytes, out string? refusal)
    {
        bytes = bytes.Span.StartsWith(ByteOrderMark) ? bytes[3..] : bytes;
        ImmutableArray<RunFileReading>.Builder found = ImmutableArray.CreateBuilder<RunFileReading>();
        refusal = bytes.IsEmpty ? "it is empty" : null;
        while (!bytes.IsEmpty && refusal is null)
        {
            int end = EndOfChain(bytes.Span);
            refusal = found.Count == MostChains ? FormattableString.Invariant($"it holds more than {MostChains} chains") : ReadOne(bytes[..end], found);
            bytes = bytes[end..];
        }

        return refusal is null ? found.ToImmutable() : [];
    }

    private static string? ReadOne(ReadOnlyMemory<byte> bytes, ImmutableArray<RunFileReading>.Builder found)
    {
        int length = bytes.Span.IndexOf((byte)'\n');
        HeaderReading header = RunHeader.Read(Encoding.UTF8.GetString(bytes.Span[..(length < 0 ? bytes.Length : length)]));
        if (header.Header is null)
        {
            return header.Newer ?? "it does not begin with the header of an exported run";
        }

        try
        {
            ChainReading reading = ChainReader.Read(bytes[(length < 0 ? bytes.Length : length + 1)..]);
            reading = header.Events > reading.Last ? reading with { Problems = reading.Problems.Add(new ChainProblem(ChainProblemKind.Missing, reading.Last + 1, header.Events)) } : reading;
            reading = header.IsEdited ? reading with { Problems = reading.Problems.Insert(0, new ChainProblem(ChainProblemKind.HeaderEdited, 0, 0)) } : reading;
            found.Add(new RunFileReading(new RunFile(header.Header, reading.Chain), reading) { IsSealed = header.IsSealed });
            return null;
        }
        catch (UnknownEventException e)
        {
            return $"a newer version wrote it ({e.Message.TrimEnd('.')})";
        }
    }

    private static int EndOfChain(ReadOnlySpan<byte> bytes)
    {
        for (int at = 0, length; (length = bytes[at..].IndexOf((byte)'\n')) >= 0;)
        {
            at += length + 1;
            if (RunHeader.Begins(bytes[at..]))
            {
                return at;
            }
        }

        return bytes.Length;
    }
}
