using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Grading;
using LlmQuest.Core.Prose;

namespace LlmQuest.Core.Courses;

/// <summary>Put things in order.</summary>
/// <param name="Id">Id within the stage.</param>
/// <param name="Items">The things, in the right order; at least two.</param>
/// <param name="At">Where it begins.</param>
public sealed record OrderChallenge(string Id, ImmutableArray<ListItem> Items, SourcePosition At) : Challenge(Id, At)
{
    /// <inheritdoc/>
    public override string Type => "order";

    /// <inheritdoc/>
    internal override bool IsGraded => true;

    /// <inheritdoc/>
    /// <remarks>The order as it is shown is never right, so that it gives nothing away.</remarks>
    internal override string AnswerForm => string.Create(CultureInfo.InvariantCulture, $"Type the letters of all {Items.Length}, in order, for example `{ItemLabel.Row(Items.Length)}`.");

    /// <inheritdoc/>
    internal override IEnumerable<string> Accepted => Items.Select(item => PlainText.Of(item.Content));

    /// <inheritdoc/>
    public override IEnumerable<string> Lettered(string stage) => ShownItems.Of(this, stage).Texts;

    /// <inheritdoc/>
    internal override Verdict Grade(string answer, string stage) => OrderGrading.Grade(this, answer, stage);
}
