using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Engine.Telling;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>Being the sampler: picking the next token by hand, going back and trying another.</summary>
internal static class TokenTreeRules
{
    private const string LabName = "next-token";
    private const int MostChoices = 100;
    private const string LookFirst = "Look first: generate shows the tokens that could come next.";
    private static readonly string[] Beginning = ["text", "mode", "system"];
    private const string NoTree = "Tokens are picked in a next-token lab. lab lists the labs that stand here.";

    public static Turn Pick(Turn turn, string which)
    {
        if (Lab(turn) is not { } lab)
        {
            return ThingRules.Take(turn, which);
        }

        if (TreeOf(turn, lab) is not { Choices.IsEmpty: false } tree)
        {
            return turn.Problem(LookFirst);
        }

        if (which.Length == 0)
        {
            return turn.Problem("Pick which one? Type pick and the rank of a candidate, or its text.");
        }

        return Choice(tree, which) is { } choice
            ? LabRules.Start(turn, lab, settings => settings.SetItem("path_ids", Path([.. tree.PathTo(tree.At), choice.TokenId])))
            : turn.Problem($"'{Which.Short(which)}' is none of the candidates: type a rank from 1 to {tree.Choices.Length}, or the text of one.");
    }

    public static Turn Step(Turn turn)
    {
        if (Lab(turn) is not { } lab)
        {
            return turn.Problem(NoTree);
        }

        TokenTree? tree = TreeOf(turn, lab);
        return LabRules.Start(turn, lab, settings => WithPath(settings, tree?.PathTo(tree.At) ?? []).SetItem("draw", LabValue.Of(true)));
    }

    public static Turn Undo(Turn turn)
        => Lab(turn) is not { } lab ? turn.Problem(NoTree)
            : TreeOf(turn, lab) is { At: > 0 } tree ? GoTo(turn, lab, tree, tree.Nodes[tree.At].Parent)
            : turn.Problem("There is nothing to take back: no token is picked.");

    public static Turn Redo(Turn turn)
        => Lab(turn) is { } lab && TreeOf(turn, lab) is { } tree && tree.Nodes[tree.At].Next > 0 ? GoTo(turn, lab, tree, tree.Nodes[tree.At].Next) : LabRules.Again(turn);

    public static Turn Branch(Turn turn, string number)
    {
        if (Lab(turn) is not { } lab)
        {
            return turn.Problem(NoTree);
        }

        if (TreeOf(turn, lab) is not { } tree)
        {
            return turn.Problem(LookFirst);
        }

        if (number.Length == 0)
        {
            return turn.Reply(TreeText.Of(tree));
        }

        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int node) && node < tree.Nodes.Length
            ? GoTo(turn, lab, tree, node)
            : turn.Problem($"There is no branch '{Which.Short(number)}': tree shows the numbers, from 0, the text itself, to {tree.Nodes.Length - 1}.");
    }

    /// <summary>Remembers what an experiment showed, so that it can be picked from.</summary>
    public static Turn Remember(Turn turn, ExperimentRecorded recorded, string stage)
    {
        Experiment experiment = recorded.Experiment;
        if (experiment.Lab != LabName || recorded.Lab.Length == 0 || experiment.Parameters.ContainsKey("logits") || experiment.Finish != Experiment.Done)
        {
            return turn;
        }

        string address = Address.Of(stage, recorded.Lab);
        string text = TextOf(experiment.Parameters);
        bool isNew = turn.State.Tree is not { } known || known.Lab != address || known.Text != text;
        TokenTree tree = isNew ? TokenTree.New(address, text) : turn.State.Tree!;
        tree = tree.Walk(Ids(experiment.Facts.GetValueOrDefault("path_ids")), experiment.Facts.GetValueOrDefault("path")?.Texts ?? []) with { Choices = Choices(experiment) };
        turn = turn.With(state => state with { Tree = tree });
        return isNew ? turn.Reply("pick and a rank takes a token by hand, step draws one by chance; undo, redo and tree go back and forth.") : turn;
    }

    private static LabCall? Lab(Turn turn) => Current.Lab(turn.World, turn.State) is { Type: LabName } lab && !lab.Settings.ContainsKey("logits") ? lab : null;

    // A text that was set meanwhile has no tokens behind it yet.
    private static TokenTree? TreeOf(Turn turn, LabCall lab)
        => turn.State.Tree is { } tree && tree.Lab == Address.Of(turn.Stage.Id, lab.Id) && tree.Text == TextOf(LabSettings.Of(turn.World, turn.State, turn.Stage.Id, lab)) ? tree : null;

    private static Turn GoTo(Turn turn, LabCall lab, TokenTree tree, int node) => LabRules.Start(turn, lab, settings => WithPath(settings, tree.PathTo(node)));

    private static ImmutableSortedDictionary<string, LabValue> WithPath(ImmutableSortedDictionary<string, LabValue> settings, ImmutableArray<int> ids)
        => ids.IsEmpty ? settings.Remove("path_ids") : settings.SetItem("path_ids", Path(ids));

    private static LabValue Path(ImmutableArray<int> ids) => LabValue.Numbers(ids.Select(id => (double)id));

    private static string TextOf(ImmutableSortedDictionary<string, LabValue> parameters)
        => string.Join('\u001f', Beginning.Select(name => parameters.GetValueOrDefault(name)?.ToString() ?? ""));

    private static ImmutableArray<int> Ids(LabValue? ids) => [.. (ids?.Items ?? []).Select(id => (int)(id.Number ?? 0))];

    private static ImmutableArray<TokenChoice> Choices(Experiment experiment) =>
    [
        .. (experiment.Facts.GetValueOrDefault("candidates")?.Items ?? []).Take(MostChoices)
            .Select(candidate => new TokenChoice((int)(candidate.Fields?.GetValueOrDefault("id")?.Number ?? 0), candidate.Fields?.GetValueOrDefault("piece")?.Text ?? "")),
    ];

    // A rank, else the exact text, else the text without the space before it.
    private static TokenChoice? Choice(TokenTree tree, string which)
    {
        string word = which.Trim().Trim('"');
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int rank) && rank >= 1 && rank <= tree.Choices.Length)
        {
            return tree.Choices[rank - 1];
        }

        return tree.Choices.FirstOrDefault(choice => choice.Piece == word)
            ?? tree.Choices.FirstOrDefault(choice => string.Equals(choice.Piece.Trim(), word.Trim(), StringComparison.OrdinalIgnoreCase) && word.Trim().Length > 0);
    }
}
