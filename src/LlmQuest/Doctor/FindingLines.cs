using LlmQuest.Core.Text;

namespace LlmQuest.Doctor;

/// <summary>Lays findings out as lines of a terminal, or as one line for each text where there is none.</summary>
internal static class FindingLines
{
    private const int MarkWidth = 6;
    private const int WidestTopic = 14;
    private const int Gap = 2;
    private const int LeastRoom = 20;
    private const string Arrow = "-> ";

    /// <param name="findings">What was found.</param>
    /// <param name="columns">Columns of the terminal; 0 for a file or a pipe, whose lines are not broken.</param>
    public static IEnumerable<string> Of(IReadOnlyList<Finding> findings, int columns)
    {
        int topic = findings.Max(finding => finding.Topic.Length);
        topic = columns == 0 ? topic : Math.Min(topic, WidestTopic);
        string indent = new(' ', MarkWidth + topic + Gap);
        int room = columns == 0 ? int.MaxValue : Math.Max(columns - indent.Length, LeastRoom);
        return findings.SelectMany(finding => Lines(finding, topic, indent, room));
    }

    /// <summary>How a finding bears on playing, in four letters.</summary>
    internal static string Mark(Weight weight) => weight switch { Weight.Fine => "ok  ", Weight.Note => "note", _ => "STOP" };

    private static IEnumerable<string> Lines(Finding finding, int topic, string indent, int room)
    {
        string first = $"{Mark(finding.Weight)}  {finding.Topic.PadRight(topic)}  ";
        if (first.Length > indent.Length)
        {
            yield return first.TrimEnd();
            first = indent;
        }

        foreach (string line in Broken(finding.Text, room))
        {
            yield return first + line;
            first = indent;
        }

        string arrow = Arrow;
        foreach (string line in finding.Fix is { } fix ? Broken(fix, room == int.MaxValue ? room : room - Arrow.Length) : [])
        {
            yield return indent + arrow + line;
            arrow = new string(' ', Arrow.Length);
        }
    }

    /// <summary>Breaks a text between words; a word that fits into no line is broken after a separator of paths, or into equal parts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="room">Longest line, in characters.</param>
    internal static IReadOnlyList<string> Broken(string text, int room)
    {
        List<string> lines = [];
        foreach (string word in DisplayText.Strip(text).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= (long)room)
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.AddRange(Parts(word, room));
            }
        }

        return lines.Count > 0 ? lines : [""];
    }

    private static IEnumerable<string> Parts(string word, int room)
    {
        while (word.Length > room)
        {
            int cut = word.LastIndexOfAny(['/', '\\'], room - 1) + 1;
            if (cut == 0)
            {
                int parts = (word.Length + room - 1) / room;
                cut = (word.Length + parts - 1) / parts;
            }

            yield return word[..cut];
            word = word[cut..];
        }

        yield return word;
    }
}
