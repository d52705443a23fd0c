using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Goals;
using LlmQuest.Core.Goals.Checking;
using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Content.Tests.Goals;

public sealed class CheckTests
{
    [TestCase("generate", "times_said >= 2 and tokens >= 8")]
    [TestCase("generate", "distinct == 1 and samples >= 3")]
    [TestCase("generate", "any(contains(lower(texts), 'paris')) and not do_sample")]
    [TestCase("generate", "all(finish_reasons == 'end') or first_divergence > 3")]
    [TestCase("generate", "count(token_ids[0]) > 3 and sum(flatten(surprisal_bits)) < 20")]
    [TestCase("generate", "stop == ['END'] or mode == 'raw'")]
    [TestCase("sampling-grid", "min(rows.distinct) == 1 and max(rows.distinct) >= 3")]
    [TestCase("sampling-grid", "rows[0].temperature == 0 and 0 in temperatures")]
    [TestCase("sampling-grid", "distinct(flatten(rows.texts)) >= 4")]
    [TestCase("next-token", "candidates[0].piece == ' he' and candidates.p[0] > 0.5")]
    [TestCase("next-token", "guess_rank <= 3 and has(guess_p)")]
    [TestCase("prompting", "accuracy['few-shot'] > accuracy.bare and p_value < 0.05")]
    [TestCase("prompting", "all(flatten(values(correct)))")]
    [TestCase("training", "bits_per_byte.letters > 2 or bits_per_byte < 1")]
    [TestCase("classify", "label_logprobs[0]['positive'] > label_logprobs[0]['negative']")]
    [TestCase("compare", "not same and first_difference >= 0 and left.temperature == 0")]
    public void A_sound_goal_has_no_problem(string lab, string text) => Assert.That(Check(lab, text), Is.Empty);

    [TestCase("generate", "sampels == 3", 0, 7, "The lab generate has no fact or parameter 'sampels'.", "samples")]
    [TestCase("generate", "samples >= 3 and cont(texts) == 3", 17, 4, "There is no function 'cont'.", "count")]
    [TestCase("sampling-grid", "max(rows.distinkt) >= 3", 9, 8, "'rows' has no field 'distinkt'.", "distinct")]
    [TestCase("sampling-grid", "rows[0]['temprature'] == 0", 8, 12, "'rows[0]' has no field 'temprature'.", "temperature")]
    [TestCase("generate", "mode == 'row'", 8, 5, "'mode' is never 'row'.", "'raw'")]
    [TestCase("generate", "'Raw' == mode", 0, 5, "'mode' is never 'Raw'.", "'raw'")]
    public void A_mistyped_name_is_answered_with_the_nearest(string lab, string text, int offset, int length, string message, string suggestion)
    {
        GoalProblem problem = Check(lab, text).Single();
        Assert.That((problem.Offset, problem.Length, problem.Message), Is.EqualTo((offset, length, message)));
        Assert.That((problem.Suggestion, problem.Severity), Is.EqualTo((suggestion, Severity.Error)));
        Assert.That(problem.Fix, Does.StartWith("Did you mean"));
    }

    [TestCase("sampling-grid", "rows >= 3", 0, 4, "'rows' is a list of records.", "Compare a number of it, such as count(rows).")]
    [TestCase("sampling-grid", "rows.distinct == 1", 0, 18, "The goal is a list of truths, and has to be true or false.", "Write all(rows.distinct == 1) or any(rows.distinct == 1).")]
    [TestCase("sampling-grid", "rows.distinct == 1 and samples == 3", 0, 18, "'and' needs true or false, and 'rows.distinct == 1' is a list of truths.", "Write all(rows.distinct == 1) or any(rows.distinct == 1).")]
    [TestCase("sampling-grid", "max(rows) >= 3", 4, 4, "'max' needs a list of numbers here, and 'rows' is a list of records.", "Give it one field of every record: rows.temperature.")]
    [TestCase("generate", "samples == 'three'", 0, 18, "'samples' is a number and ''three'' is a text: they cannot be compared.", "Compare 'samples' with a number.")]
    [TestCase("generate", "texts[0] > 3", 0, 12, "'texts[0]' is a text and '3' is a number: they cannot be compared.", "Compare 'texts[0]' with a text.")]
    [TestCase("generate", "texts == 3", 0, 10, "'texts' is a list of texts and '3' is a number: they cannot be compared.", "Compare 'texts' with a text.")]
    [TestCase("generate", "samples", 0, 7, "The goal is a number, and has to be true or false.", "Compare it: samples >= 1.")]
    [TestCase("generate", "tokens.fast == 1", 7, 4, "'tokens' is a number, and has no fields.", "Write tokens without '.fast'.")]
    [TestCase("generate", "tokens[0] == 1", 0, 6, "'tokens' is a number, and has no items.", "Write tokens without '[0]'.")]
    [TestCase("generate", "texts['a'] == 'b'", 6, 3, "''a'' is a text, and an item of a list is found by a number.", "Write texts[0] for the first, texts[-1] for the last.")]
    [TestCase("generate", "count == 3", 0, 5, "'count' is a function.", "Write count(list), for example count(texts) >= 3.")]
    [TestCase("generate", "tokens(3) == 3", 0, 6, "'tokens' is a number, not a function.", "Write tokens without parentheses.")]
    [TestCase("generate", "count(texts, 2) == 3", 0, 15, "'count' takes one value, not 2.", "Write count(list), for example count(texts) >= 3.")]
    [TestCase("generate", "count(texts[0]) == 3", 6, 8, "'count' needs a list or a map here, and 'texts[0]' is a text.", "Write length(texts[0]) for its characters, count(words(texts[0])) for its words.")]
    [TestCase("next-token", "contains(ids, 5)", 9, 3, "'contains' needs a text here, and 'ids' is a list of numbers.", "Write 5 in ids.")]
    [TestCase("generate", "5 in texts", 0, 1, "'5' is a number, and 'texts' is a list of texts: it is never in it.", "Ask for a text.")]
    [TestCase("generate", "5 in tokens", 5, 6, "'in' needs a list, a map or a text after it, and 'tokens' is a number.", "Write for example 'Paris' in texts.")]
    [TestCase("generate", "not tokens", 4, 6, "'not' needs true or false, and 'tokens' is a number.", "Compare 'tokens' with something.")]
    [TestCase("generate", "texts + 1 == 2", 0, 5, "'+' needs numbers, and 'texts' is a list of texts.", "Compare a number of it, such as count(texts).")]
    [TestCase("generate", "tokens in [1, 'a']", 14, 3, "This list holds a number and a text.", "Let a list hold values of one kind.")]
    [TestCase("generate", "1 == 1", 0, 6, "'1 == 1' uses no fact or parameter: it is always true.", "Ask for a fact of the experiment, such as tokens >= 8.")]
    [TestCase("generate", "samples == 3 or true", 16, 4, "'true' uses no fact or parameter: it is always true.", "Ask for a fact of the experiment, such as tokens >= 8.")]
    public void A_goal_that_makes_no_sense_is_explained(string lab, string text, int offset, int length, string message, string fix)
    {
        GoalProblem problem = Check(lab, text).Single();
        Assert.That((problem.Offset, problem.Length), Is.EqualTo((offset, length)));
        Assert.That((problem.Message, problem.Fix, problem.Severity), Is.EqualTo((message, fix, Severity.Error)));
    }

    [TestCase("samples >= 1", 0, 12, "'samples >= 1' is always true: samples goes from 1 to 64.")]
    [TestCase("tokens >= 8 and 70 <= samples", 16, 13, "'70 <= samples' is always false: samples goes from 1 to 64.")]
    [TestCase("tokens == tokens", 0, 16, "Both sides of 'tokens == tokens' are the same.")]
    public void A_condition_that_no_experiment_changes_is_a_warning(string text, int offset, int length, string message)
    {
        GoalProblem problem = Check("generate", text).Single();
        Assert.That((problem.Offset, problem.Length, problem.Message, problem.Severity), Is.EqualTo((offset, length, message, Severity.Warning)));
    }

    [Test]
    public void Every_mistake_is_told_once_in_order()
        => Assert.That(Check("generate", "nowhere > 1 and -texts[0] == nowhere2").Select(problem => problem.Offset), Is.EqualTo(new[] { 0, 17, 29 }));

    private static ImmutableArray<GoalProblem> Check(string lab, string text) => GoalChecker.Check(Some.Goal(text), DeclaredLabs.Registry.Find(lab)!);
}
