using System.Collections.Immutable;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Files;
using LlmQuest.Content.Goals;
using LlmQuest.Core.Commands;
using LlmQuest.Core.Goals;

namespace LlmQuest.Content.Plans;

/// <summary>Reads a plan, line by line.</summary>
internal sealed class PlanReader
{
    private const string Command = "> ";
    private const string Comment = "#";
    private const string Expects = "expects:";
    private const string Expect = "expect";
    private const string Fact = "fact";
    private const string Verdict = "verdict";
    private const string Passed = "passed";
    private const string Failed = "failed";
    private const string Kinds = "Begin the line with \"> \" and a command, with \"expect\", \"expect fact\", \"verdict\", or with \"#\" for a comment.";
    private readonly SourceText _source;
    private readonly PlanFile _file;
    private readonly Report _report;
    private readonly ImmutableArray<PlanLine>.Builder _lines = ImmutableArray.CreateBuilder<PlanLine>();
    private bool _isToPass = true;
    private bool _isSound = true;

    private PlanReader(SourceText source, PlanFile file, Report report)
    {
        _source = source;
        _file = file;
        _report = report;
    }

    /// <summary>Reads a plan; null when something is wrong with it, which is reported.</summary>
    public static Plan? Read(SourceText source, PlanFile file, Report report)
    {
        var reader = new PlanReader(source, file, report);
        for (int i = 0; i < source.LineCount; i++)
        {
            reader.Take(i, source.Line(i).ToString());
        }

        return reader._isSound ? new Plan(file.Name, source.File, file.Stage, reader._isToPass, reader._lines.ToImmutable()) : null;
    }

    private void Take(int index, string line)
    {
        string word = line.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault("");
        if (line.Length > CommandParser.LongestLine)
        {
            Refuse(index, line, FormattableString.Invariant($"A line holds at most {CommandParser.LongestLine} characters, and this one has {line.Length}: shorten it."));
        }
        else if (line.StartsWith(Command, StringComparison.Ordinal) && line[Command.Length..].Trim().Length > 0)
        {
            _lines.Add(new PlanCommand(index + 1, line[Command.Length..].Trim()));
        }
        else if (line.StartsWith(Comment, StringComparison.Ordinal))
        {
            TakeComment(index, line[Comment.Length..].Trim());
        }
        else if (line.StartsWith(Expect, StringComparison.Ordinal) && word == Expect)
        {
            TakeExpectation(index, line);
        }
        else if (line.StartsWith(Verdict, StringComparison.Ordinal) && word == Verdict)
        {
            TakeVerdict(index, line);
        }
        else if (word.Length > 0)
        {
            Refuse(index, line, Advice(line, word));
        }
    }

    private static string Advice(string line, string word)
    {
        string rest = line.TrimStart().TrimStart('>').Trim();
        return word.StartsWith('>') ? rest.Length > 0 ? $"Write \"> {rest}\": a command stands after \"> \" at the beginning of its line." : "Write a command after \"> \", or delete the line."
            : char.IsWhiteSpace(line[0]) ? "Write it at the beginning of the line, without a space before it."
            : Suggestions.Closest(word.TrimEnd(':').ToLowerInvariant(), [Expect, Verdict]) is { } meant ? $"Did you mean \"{meant}\"? {Kinds}"
            : Kinds;
    }

    private void TakeComment(int index, string comment)
    {
        if (!comment.StartsWith(Expects, StringComparison.Ordinal))
        {
            return;
        }

        string result = comment[Expects.Length..].Trim();
        if (result is not (Passed or Failed))
        {
            Refuse(index, _source.Line(index).ToString(), "Write \"# expects: passed\" or \"# expects: failed\".");
        }
        else if (_lines.Count > 0)
        {
            Refuse(index, _source.Line(index).ToString(), "Write it before the first command: it is about the whole plan.");
        }
        else if (result == Failed && _file.IsModel)
        {
            Refuse(index, _source.Line(index).ToString(), $"{_file.Name} is the plan that wins: give a plan that is to fail a name of its own, such as {Path.GetFileNameWithoutExtension(_file.Name)}.wrong.plan.");
        }

        _isToPass = result != Failed;
    }

    private void TakeExpectation(int index, string line)
    {
        string wanted = line[Expect.Length..].Trim();
        string[] words = wanted.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            Refuse(index, line, "Write what is to be said after \"expect\", or \"expect fact\" and a condition.");
        }
        else if (words[0] != Fact)
        {
            _lines.Add(new PlanText(index + 1, wanted));
        }
        else if (words.Length == 1)
        {
            Refuse(index, line, "Write a condition after it, such as \"expect fact distinct == 1\".");
        }
        else
        {
            TakeFact(index, words[1]);
        }
    }

    private void TakeFact(int index, string condition)
    {
        (Goal? goal, GoalProblem? problem) = GoalReader.Read(condition);
        if (goal is not null)
        {
            _lines.Add(new PlanFact(index + 1, goal));
            return;
        }

        _isSound = false;
        int start = _source.Start(index) + _source.Line(index).ToString().LastIndexOf(condition, StringComparison.Ordinal);
        _report.Add(Rules.GoalUnreadable, _source.At(start + problem!.Offset), problem.Message, problem.Fix);
    }

    private void TakeVerdict(int index, string line)
    {
        string[] words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 3 || words[^1] is not (Passed or Failed))
        {
            Refuse(index, line, "Write \"verdict passed\" or \"verdict failed\"; between the two words may stand the id of a challenge.");
            return;
        }

        _lines.Add(new PlanVerdict(index + 1, words.Length == 3 ? words[1] : "", words[^1] == Passed));
    }

    private void Refuse(int index, string line, string fix)
    {
        _isSound = false;
        _report.Add(Rules.PlanLineUnknown, _source.At(_source.Start(index)), line.Trim(), fix);
    }
}
