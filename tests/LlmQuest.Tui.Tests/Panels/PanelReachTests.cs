using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Tests.Labs.Plain;
using LlmQuest.Tui.Panels;
using LlmQuest.Tui.Tests.Panels.Writing;
using LlmQuest.Tui.Text;

namespace LlmQuest.Tui.Tests.Panels;

public sealed partial class PanelReachTests
{
    // No parameter can hold one: neither YAML nor JSON lets it through.
    private const string HalfCharacter = "half \ud83d";
    private static readonly int[] Widths = [40, 53, 66, 80];
    private static readonly string[] Hostile = ["", " ", "\u001b[31mred\u001b[0m\a\b\r\n\tx", "\u202eab\u2066", HalfCharacter, "👩‍👩‍👧‍👦✓●", "e\u0301\u0301\u200b", new string('漢', 90), new string('w', 300), "a | b, : ▸ :fold x"];
    // How many columns of the plain bars are ten times as much: those of a panel are of another length.
    private static readonly string[] SaidOtherwise = ["2.1"];
    private static readonly double[] Numbers = [0, -1, 1, 1e-9, 1e18];

    private static IEnumerable<string> Names =>
    [
        "classify", "bias", "bias-pairs", "bias-stories", "evaluate", "judge", "graded", "rag", "rag-set", "rag-refused", "rag-passages", "rag-order", "pipeline", "lens", "model-card", "footprint",
        .. ATraining.Names.Select(name => $"training-{name}"),
    ];

    private static IEnumerable<TestCaseData> NamesAndHostile => from name in Names from text in Enumerable.Range(0, Hostile.Length) select new TestCaseData(name, text);

    private static IEnumerable<TestCaseData> NamesAndNumbers => from name in Names from number in Numbers select new TestCaseData(name, number);

    [GeneratedRegex(@"\d+(?:[.,]\d+)*")]
    private static partial Regex Number { get; }

    [TestCaseSource(nameof(Names))]
    public void Every_number_of_the_plain_picture_can_be_reached(string name)
    {
        Experiment experiment = Of(name);
        string[] shown = [.. Number.Matches(APanel.Of(experiment).OpenAll(80).Text(80)).Select(match => match.Value)];
        Assert.That(Number.Matches(Rendering.Of(experiment)!).Select(match => match.Value).Except(shown).Except(SaidOtherwise), Is.Empty);
    }

    [TestCaseSource(nameof(Names))]
    public void Every_fact_may_be_missing(string name)
    {
        Experiment whole = Of(name);
        foreach (Experiment part in whole.Facts.Keys.Select(fact => whole with { Facts = whole.Facts.Remove(fact) }).Append(whole with { Facts = whole.Facts.Clear() }).Append(whole with { Parameters = whole.Parameters.Clear() }))
        {
            Assert.That(APanel.Of(part).OpenAll(53).Text(53), Does.Contain("[run]"));
        }
    }

    [TestCaseSource(nameof(NamesAndHostile))]
    public void No_row_is_too_wide_and_no_control_character_comes_through(string name, int text)
    {
        Experiment experiment = Of(name);
        ImmutableSortedDictionary<string, LabValue> parameters = Hostile[text] == HalfCharacter ? experiment.Parameters : Fields(experiment.Parameters, value => Replaced(value, Hostile[text]));
        HoldsWidth(experiment with { Facts = Fields(experiment.Facts, value => Replaced(value, Hostile[text])), Parameters = parameters.SetItems(Kept(experiment)) });
    }

    [TestCaseSource(nameof(NamesAndNumbers))]
    public void No_row_is_too_wide_whatever_the_numbers(string name, double number)
    {
        Experiment experiment = Of(name);
        HoldsWidth(experiment with { Facts = Fields(experiment.Facts, value => Replaced(value, number)) });
    }

    private static void HoldsWidth(Experiment experiment)
    {
        foreach (int width in Widths)
        {
            LabPanel panel = APanel.Of(experiment).OpenAll(width);
            string[] rows = [.. panel.Rows(width).Select(row => row.Text)];
            Assert.That(rows.Where(row => TextWrapper.Columns(row) > width || row.Any(letter => char.IsControl(letter) || letter is '\u202e' or '\u2066')), Is.Empty);
        }
    }

    private static Experiment Of(string name) => name switch
    {
        _ when name.StartsWith("training-", StringComparison.Ordinal) => ATraining.Of(name["training-".Length..]),
        _ when name.StartsWith("rag", StringComparison.Ordinal) || name == "pipeline" => SomeRetrieval.Of(name),
        "lens" or "model-card" or "footprint" => SomeMachine.Of(name),
        _ => SomeJudging.Of(name),
    };

    // A choice is one of its words, whatever else is hostile.
    private static IEnumerable<KeyValuePair<string, LabValue>> Kept(Experiment experiment)
        => experiment.Parameters.Where(parameter => DeclaredLabs.Registry.Find(experiment.Lab)!.Parameter(parameter.Key)?.Kind == LabParameterKind.Choice);

    private static ImmutableSortedDictionary<string, LabValue> Fields(ImmutableSortedDictionary<string, LabValue> fields, Func<LabValue, LabValue> replaced)
        => fields.ToImmutableSortedDictionary(pair => pair.Key, pair => replaced(pair.Value), StringComparer.Ordinal);

    private static LabValue Replaced(LabValue value, string text) => value switch
    {
        { Text: not null } => LabValue.Of(text),
        { Items: { } items } => LabValue.List(items.Select(item => Replaced(item, text))),
        { Fields: { } fields } when fields.Keys.All(key => key.All(letter => char.IsAsciiLetterLower(letter) || letter == '_')) => LabValue.Map(fields.Select(pair => (pair.Key, Replaced(pair.Value, text)))),
        { Fields: { } fields } => LabValue.Map(fields.Select((pair, i) => (i == 0 ? text : pair.Key, Replaced(pair.Value, text)))),
        _ => value,
    };

    private static LabValue Replaced(LabValue value, double number) => value switch
    {
        { Number: not null } => LabValue.Of(number),
        { Items: { } items } => LabValue.List(items.Select(item => Replaced(item, number))),
        { Fields: { } fields } => LabValue.Map(fields.Select(pair => (pair.Key, Replaced(pair.Value, number)))),
        _ => value,
    };
}
