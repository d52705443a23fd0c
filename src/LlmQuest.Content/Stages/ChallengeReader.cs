using System.Collections.Immutable;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Directives;
using LlmQuest.Content.Markup;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Prose;
using Markdig.Syntax;
using Block = Markdig.Syntax.Block;
using ListBlock = Markdig.Syntax.ListBlock;

namespace LlmQuest.Content.Stages;

/// <summary>Reads a challenge of any type.</summary>
internal sealed class ChallengeReader(StageContext context, ProseReader prose, ElementReader elements)
{
    private const int MostXp = 1000;
    private static readonly string[] OwnParts = ["hint", "solution", "goal", "accept", "reject", "expect", "lock"];
    private readonly AnswerReader _answers = new(context, prose);
    private readonly GoalDivReader _goals = new(context);

    /// <summary>Reads it; null when its type cannot be played.</summary>
    public Challenge? Read(Div div)
    {
        ILookup<string, Div> parts = Parts(div);
        HeadingBlock? heading = div.Block.FirstOrDefault(block => block is HeadingBlock) as HeadingBlock;
        string title = heading is null ? "" : elements.TitleOf(heading);
        if (title.Length == 0)
        {
            context.Add(Rules.NoTitle, div.Offset);
        }

        string id = div.Id(title);
        Block? answerable = null;
        Challenge? challenge = (div["type"].Length > 0 ? div["type"] : Shown(div, parts)) switch
        {
            "choice" => ReadChoice(div, id, title, parts, out answerable),
            "text" => ReadText(div, id, title, parts),
            "number" => ReadNumber(div, id, title, parts),
            "order" => ReadOrder(div, id, title, out answerable),
            "match" => ReadMatch(div, id, title, out answerable),
            "predict" => Only(parts, "expect", div) is { } expect && _goals.ReadExpectation(expect) is { } expectation ? new PredictChallenge(id, expectation, div.At) { Title = title, Replies = _answers.Replies(parts) } : null,
            "steer" => Only(parts, "lock", div) is { } door ? new SteerChallenge(id, LockReader.Read(door, context), div.At) { Title = title } : null,
            "do" => ReadDo(div, id, title, parts),
            "reflect" => new ReflectChallenge(id, div.At) { Title = title },
            _ => UnknownType(div),
        };
        return challenge is null ? null : Complete(challenge, div, parts, heading, answerable);
    }

    private Challenge Complete(Challenge challenge, Div div, ILookup<string, Div> parts, HeadingBlock? heading, Block? answerable)
    {
        IEnumerable<Block> task = div.Block.Where(block => block != heading && block != answerable && !(block is DivBlock inner && OwnParts.Contains(inner.Head.Name)));
        return challenge with
        {
            Objectives = div.Parts("objective"),
            Xp = div.Whole("xp", 0, MostXp) ?? Challenge.UsualXp,
            Needs = div.Parts("needs"),
            Task = elements.Read(task),
            Hints = [.. parts["hint"].Select(hint => new Hint(hint.Whole("cost", 0, MostXp), elements.Within(hint, () => elements.Read(hint.Block)), hint.At))],
            Solutions = [.. parts["solution"].Select(ReadSolution)],
        };
    }

    private Solution ReadSolution(Div div)
    {
        (string title, ImmutableArray<SceneElement> content) = elements.ReadTitled(div);
        return new Solution(title, content, div.At);
    }

    private ILookup<string, Div> Parts(Div div)
    {
        Div[] parts = [.. div.Block.OfType<DivBlock>().Where(inner => OwnParts.Contains(inner.Head.Name)).Select(inner => new Div(inner, context))];
        foreach (Div part in parts)
        {
            part.Check(["challenge"]);
        }

        return parts.ToLookup(part => part.Name);
    }

    // What a challenge without a type shows by its parts.
    private static string Shown(Div div, ILookup<string, Div> parts) => parts switch
    {
        _ when parts["goal"].Any() => "do",
        _ when parts["lock"].Any() => "steer",
        _ when parts["expect"].Any() => "predict",
        _ when div["answer"].Length > 0 => "number",
        _ when parts["accept"].Any() => "text",
        _ => "reflect",
    };

    private Challenge? UnknownType(Div div)
    {
        context.Add(Rules.UnknownType, div.ValueOffset("type"), div["type"], DirectiveTable.DidYouMean(div["type"], ChallengeTypes.All), string.Join(", ", ChallengeTypes.All));
        return null;
    }

    private Div? Only(ILookup<string, Div> parts, string name, Div div)
    {
        Div[] found = [.. parts[name]];
        if (found.Length != 1)
        {
            context.Add(Rules.PartMissing, found.Length > 1 ? found[1].Offset : div.Offset, $"challenge of type {(name == "lock" ? "steer" : "predict")}", $"exactly one \"{name}\", and has {found.Length}", $"Keep one \"::: {name}\".");
        }

        return found.Length == 1 ? found[0] : null;
    }

    private ChoiceChallenge? ReadChoice(Div div, string id, string title, ILookup<string, Div> parts, out Block? answerable)
    {
        ListBlock? list = div.Block.OfType<ListBlock>().LastOrDefault(block => Items(block).Any(item => item.Checked is not null));
        answerable = list;
        if (list is null || !Items(list).Any(item => item.Checked == true))
        {
            context.Add(Rules.PartMissing, list?.Span.Start ?? div.Offset, "choice", "a list of answers with a box each, at least one of them ticked", "Write \"- [x] the right answer\" and \"- [ ] a wrong one\".");
            return null;
        }

        ImmutableArray<ChoiceOption> options = _answers.Options(Items(list), [.. parts["reject"], .. parts["accept"]]);
        return new ChoiceChallenge(id, options, div.Truth("many") || options.Count(option => option.IsRight) > 1, div.At) { Title = title };
    }

    private TextChallenge? ReadText(Div div, string id, string title, ILookup<string, Div> parts)
    {
        if (!parts["accept"].Any())
        {
            context.Add(Rules.PartMissing, div.Offset, "challenge of type text", "answers to accept", "Add \"::: accept\" with a list of right answers.");
            return null;
        }

        return new TextChallenge(id, _answers.Replies(parts), div.Truth("list"), div.At) { Title = title };
    }

    private NumberChallenge? ReadNumber(Div div, string id, string title, ILookup<string, Div> parts)
    {
        double? answer = NumberText.Read(div["answer"]);
        if (answer is null)
        {
            context.Add(Rules.PartMissing, div.ValueOffset("answer"), "challenge of type number", "the right number", "Write answer=42 in the braces.");
            return null;
        }

        Tolerance? tolerance = div["tolerance"].Length == 0 ? new Tolerance(0, false) : NumberText.ReadTolerance(div["tolerance"]);
        if (tolerance is null)
        {
            context.Add(Rules.WrongValue, div.ValueOffset("tolerance"), "tolerance", "a number such as 0.5, or a share such as 5%", div["tolerance"]);
        }

        return new NumberChallenge(id, answer.Value, tolerance ?? new Tolerance(0, false), div.Parts("unit"), _answers.Replies(parts), div.At) { Title = title };
    }

    private OrderChallenge? ReadOrder(Div div, string id, string title, out Block? answerable)
    {
        ListBlock? list = div.Block.OfType<ListBlock>().LastOrDefault(block => block.IsOrdered);
        answerable = list;
        if (list is null || list.Count < 2)
        {
            context.Add(Rules.PartMissing, list?.Span.Start ?? div.Offset, "challenge of type order", "a numbered list of at least two things, in the right order", "Write \"1. first\" and \"2. second\"; learners see them mixed.");
            return null;
        }

        return new OrderChallenge(id, Items(list), div.At) { Title = title };
    }

    private MatchChallenge? ReadMatch(Div div, string id, string title, out Block? answerable)
    {
        Markdig.Extensions.Tables.Table? table = div.Block.OfType<Markdig.Extensions.Tables.Table>().LastOrDefault();
        answerable = table;
        ImmutableArray<ImmutableArray<TableCell>> rows = table is null ? [] : ((Table)prose.Read(table)!).Rows;
        ImmutableArray<MatchPair> pairs = [.. rows.Select(AsPair).Where(pair => pair.Left.Length > 0 && pair.Right.Length > 0)];
        if (pairs.Length < 2)
        {
            context.Add(Rules.PartMissing, table?.Span.Start ?? div.Offset, "challenge of type match", "a table of two columns with at least two rows", "Write what is asked about on the left and what belongs to it on the right; learners see the right side mixed.");
            return null;
        }

        return new MatchChallenge(id, pairs, [.. rows.Select(AsPair).Where(pair => pair.Left.Length == 0 && pair.Right.Length > 0).Select(pair => pair.Right)], div.At) { Title = title };
    }

    private static MatchPair AsPair(ImmutableArray<TableCell> row)
        => new(row.Length > 0 ? PlainText.Of(row[0].Content).Trim() : "", row.Length > 1 ? PlainText.Of(row[1].Content).Trim() : "", row[0].At);

    private DoChallenge? ReadDo(Div div, string id, string title, ILookup<string, Div> parts)
    {
        if (!parts["goal"].Any())
        {
            context.Add(Rules.PartMissing, div.Offset, "challenge of type do", "a goal", "Add \"::: goal\" with \"lab:\" and \"expect:\".");
        }

        ImmutableArray<LabGoal> goals = [.. parts["goal"].Select(_goals.ReadGoal).OfType<LabGoal>()];
        return goals.IsEmpty ? null : new DoChallenge(id, goals, div.At) { Title = title };
    }

    private ImmutableArray<ListItem> Items(ListBlock list) => ((Core.Prose.ListBlock)prose.Read(list)!).Items;
}
