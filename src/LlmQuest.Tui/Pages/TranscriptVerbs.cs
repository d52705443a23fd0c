using LlmQuest.Core.Engine;
using LlmQuest.Core.Text;
using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Pages;

/// <summary>Taking along what was said: to the clipboard, to a file, or to the place where it was said.</summary>
/// <param name="files">Where files are written.</param>
/// <param name="run">The run that is played.</param>
internal sealed class TranscriptVerbs(IFileKeeper files, IExperimentShelf run)
{
    private const string Card = "card";
    private const int MostFound = 50;
    private static readonly string[] Endings = [".md", ".txt"];

    /// <summary>Puts a text on the clipboard; null where there is none. Set by who has one.</summary>
    public Func<string, CopyOutcome>? Clipboard { get; set; }

    /// <summary>Copies the last answer, or the line of the last card.</summary>
    public ProgramReply Copy(string typed, IStageSession session)
        => typed.Equals(Card, StringComparison.OrdinalIgnoreCase) ? Copied("The line of the card", ClearCard.Of(session).Line) : Copied("The last answer", LastAnswer(session.Transcript));

    /// <summary>Copies a text.</summary>
    /// <param name="name">What to call it, at the beginning of a sentence.</param>
    /// <param name="text">The text; empty where there is none yet.</param>
    public ProgramReply Copied(string name, string text)
    {
        if (text.Length == 0)
        {
            return ProgramReply.Of($"{name} is not there yet.");
        }

        return Clipboard?.Invoke(text) switch
        {
            CopyOutcome.Taken => ProgramReply.Of($"{name} is on the clipboard: {Quantity.Of(text.Length, "character")}."),
            CopyOutcome.Offered => ProgramReply.Of($"{name} was handed to your terminal for its clipboard ({Quantity.Of(text.Length, "character")}). Not every terminal takes it: if pasting brings nothing, install xclip or wl-copy, or write a file with export FILE."),
            _ => ProgramReply.Of("There is no clipboard here. export FILE writes everything that was said to a file.") with { Lines = $"There is no clipboard here, so this is it:\n{text}" },
        };
    }

    /// <summary>Writes all that was said to a file, as Markdown where its name ends in .md.</summary>
    public ProgramReply Export(string typed, IStageSession session)
    {
        string path = typed.Trim().Trim('"');
        if (path.Length == 0 || !Endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
        {
            return ProgramReply.Of("Name the file: export FILE, such as export echo-hall.md. It ends in .md or .txt.");
        }

        bool isMarkdown = path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
        IReadOnlyList<TranscriptEntry> entries = All(session);
        string text = string.Join("\n\n", entries.Select(entry => isMarkdown ? TranscriptText.Markdown(entry) : TranscriptText.Plain(entry))) + "\n";
        long lost = Math.Max(session.State.Said - entries.Count, 0);
        string first = lost > 0 ? $" The first {Quantity.Of(lost, "block")} of it are not kept here." : "";
        return ProgramReply.Of($"What was said ({Quantity.Of(entries.Count, "block")}) is in {files.WriteText(path, text)}.{first}");
    }

    // A session keeps the newest part of what was said; the whole is told again from the run. A copy is recorded nowhere.
    private IReadOnlyList<TranscriptEntry> All(IStageSession session)
    {
        IReadOnlyList<TranscriptEntry> kept = session.Transcript;
        if (session.State.IsSandbox || session.State.Said <= kept.Count)
        {
            return kept;
        }

        IReadOnlyList<TranscriptEntry> whole = run.Said(session.World);
        return whole.Count >= kept.Count ? whole : kept;
    }

    /// <summary>Finds a text in what was said.</summary>
    public static ProgramReply Find(string typed, IStageSession session)
    {
        string text = typed.Trim().Trim('"');
        if (text.Length == 0)
        {
            return ProgramReply.Of("Say what to look for: find TEXT.");
        }

        string[] lines = [.. session.Transcript.SelectMany(entry => TranscriptText.Plain(entry).Split('\n')).Where(line => line.Contains(text, StringComparison.OrdinalIgnoreCase))];
        if (lines.Length == 0)
        {
            return ProgramReply.Of($"'{text}' was not said so far.");
        }

        string more = lines.Length > MostFound ? $"\n… and {Quantity.Of(lines.Length - MostFound, "line")} before." : "";
        string found = $"{Quantity.Of(lines.Length, "line")} with '{text}', the newest last:";
        return ProgramReply.Of($"'{text}' stands in {Quantity.Of(lines.Length, "line")}.") with { Found = text, Lines = $"{found}\n{string.Join('\n', lines.TakeLast(MostFound))}{more}" };
    }

    private static string LastAnswer(IReadOnlyList<TranscriptEntry> entries)
    {
        int last = entries.Count - 1;
        while (last >= 0 && entries[last].Kind is not (TranscriptKind.Answer or TranscriptKind.Picture))
        {
            last--;
        }

        int first = last;
        while (first > 0 && entries[first - 1].Kind == entries[last].Kind)
        {
            first--;
        }

        return last < 0 ? "" : string.Join("\n\n", entries.Skip(first).Take(last - first + 1).Select(entry => entry.Text));
    }
}
