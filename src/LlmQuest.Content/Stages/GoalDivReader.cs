using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Directives;
using LlmQuest.Content.Goals;
using LlmQuest.Content.Yaml;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Goals;
using LlmQuest.Core.Goals.Checking;
using LlmQuest.Core.Labs;

namespace LlmQuest.Content.Stages;

/// <summary>Reads goals and predictions: a lab of the stage and an expression over its facts.</summary>
internal sealed class GoalDivReader(StageContext context)
{
    private const string Bits = "guess_bits";
    private static readonly string[] OfGoal = ["lab", "expect", "say"];
    private static readonly string[] OfExpectation = ["lab", "value", "within", "score"];
    private static readonly string[] Scores = ["closeness", "log", "text", "bits"];

    public LabGoal? ReadGoal(Div div)
    {
        YamlFields fields = div.Yaml();
        fields.RefuseOthers(OfGoal, []);
        (string lab, LabDeclaration? declaration) = Lab(fields);
        string text = fields.Required("expect");
        return text.Length > 0 && Expression(fields, "expect", text, declaration, LabType.Truth) is { } expect
            ? new LabGoal(lab, expect, context.At(Offset(fields, "expect"))) { Say = fields.Text("say") }
            : null;
    }

    public Expectation? ReadExpectation(Div div)
    {
        YamlFields fields = div.Yaml();
        fields.RefuseOthers(OfExpectation, []);
        (string lab, LabDeclaration? declaration) = Lab(fields);
        string score = fields.Text("score");
        if (score.Length > 0 && !Scores.Contains(score))
        {
            context.Add(Rules.WrongValue, Offset(fields, "score"), "score", "closeness, log, text or bits", score);
        }

        Tolerance? within = fields.Text("within") is { Length: > 0 } written ? NumberText.ReadTolerance(written) : new Tolerance(0, false);
        if (within is null)
        {
            context.Add(Rules.WrongValue, Offset(fields, "within"), "within", "a number such as 0.1, or a share such as 20%", fields.Text("within"));
        }

        GuessKind kind = KindOf(score);
        string text = kind is GuessKind.Word && fields.Map["value"] is null ? Bits : fields.Required("value");
        Goal? value = text.Length > 0 ? Expression(fields, "value", text, declaration, kind is GuessKind.Text ? LabType.Text : LabType.Number) : null;
        return value is null ? null : new Expectation(lab, value, kind, within ?? new Tolerance(0, false), div.At);
    }

    private static GuessKind KindOf(string score) => score switch
    {
        "log" => GuessKind.Probability,
        "text" => GuessKind.Text,
        "bits" => GuessKind.Word,
        _ => GuessKind.Number,
    };

    private Goal? Expression(YamlFields fields, string name, string text, LabDeclaration? lab, LabType wanted)
    {
        int offset = Offset(fields, name);
        (Goal? goal, GoalProblem? problem) = GoalReader.Read(text);
        if (problem is not null)
        {
            Say(problem, Rules.GoalUnreadable, offset, text);
            return null;
        }

        foreach (GoalProblem wrong in lab is null ? [] : wanted.Kind == LabTypeKind.Truth ? GoalChecker.Check(goal!, lab) : GoalChecker.CheckValue(goal!, lab, wanted))
        {
            Say(wrong, wrong.Severity == Severity.Warning ? Rules.GoalIdle : Rules.GoalWrong, offset, text);
        }

        return goal;
    }

    // In folded or escaped YAML the offsets differ; then the beginning of the value is near enough.
    private void Say(GoalProblem problem, Rule rule, int offset, string text)
    {
        int start = context.Source.Text.AsSpan(offset, 1) is ['"' or '\''] ? offset + 1 : offset;
        bool isAsWritten = context.Source.Text.AsSpan(start).StartsWith(text, StringComparison.Ordinal);
        string meant = problem.Suggestion is { } suggestion && !problem.Fix.Contains(suggestion, StringComparison.Ordinal) ? $" Did you mean \"{suggestion}\"?" : "";
        context.Add(rule, isAsWritten ? start + problem.Offset : offset, problem.Message, problem.Fix + meant);
    }

    private (string Id, LabDeclaration? Lab) Lab(YamlFields fields)
    {
        string id = fields.Map["lab"] is null && context.StageLabs.Ids.ToArray() is [{ } only] ? only : fields.Required("lab");
        if (id.Length > 0 && !context.StageLabs.TryFind(id, out _))
        {
            string meant = DirectiveTable.DidYouMean(id, context.StageLabs.Ids);
            context.Add(Rules.UnknownLabId, Offset(fields, "lab"), id, meant);
        }

        context.StageLabs.TryFind(id, out LabDeclaration? lab);
        return (id, lab);
    }

    private static int Offset(YamlFields fields, string name) => fields.Map[name]?.Value.Offset ?? fields.Map.Offset;
}
