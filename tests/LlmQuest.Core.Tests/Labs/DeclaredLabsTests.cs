using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Core.Tests.Labs;

public sealed class DeclaredLabsTests
{
    private const string SharedParameters = "mode system max_new_tokens do_sample temperature top_k top_p min_p typical_p epsilon_cutoff repetition_penalty no_repeat_ngram_size steps samples seed stop";
    private const string Filters = "temperature top_k top_p min_p typical_p epsilon_cutoff repetition_penalty no_repeat_ngram_size steps";
    private const string SharedFacts = "texts token_ids finish_reasons prompt_tokens tokens tokens_per_second seed surprisal_bits distinct first_divergence";

    private static IEnumerable<LabDeclaration> Labs => DeclaredLabs.Registry.All;

    [TestCase("tokens", "text special model add_special", "ids pieces bytes tokens characters graphemes characters_per_token")]
    [TestCase("next-token", "text mode system top guess logits previous_ids " + Filters, "ids prompt_tokens candidates entropy_bits sampling_entropy_bits kept prompt_surprisal_bits guess_p guess_rank guess_bits probabilities sampling_probabilities picked path")]
    [TestCase("generate", "prompt " + SharedParameters, SharedFacts + " times_said")]
    [TestCase("compare", "prompt left right", "left_text right_text same first_difference shared_words")]
    [TestCase("sampling-grid", "prompt temperatures " + SharedParameters, "rows texts distinct")]
    [TestCase("training", "task corpus merges k order held_out temperature samples max_new_tokens seed iterations learning_rate text contexts", "merges words vocabulary perplexity held_out_perplexity unknown_words unseen_words next counted_next texts curve losses counted_loss table_distance tokens pieces bits_per_byte surprisal_bits")]
    [TestCase("lens", "text mode layer head position target top", "layers heads attention strongest guesses target_ranks settled_layer")]
    [TestCase("model-card", "model", "name architecture parameters layers heads embedding_length context_length vocabulary quantisation file_bytes kv_bytes_per_token licence template sha256")]
    [TestCase("footprint", "watts grams_per_kwh price_per_1000_tokens experiment", "tokens joules_per_token watt_hours grams_co2e price estimated")]
    [TestCase("classify", "texts labels expected template mode label_words shots method calibration margin traditional training", "label_logprobs predicted generated accuracy accuracy_low accuracy_high generated_accuracy mismatch_rate confusion majority_baseline traditional_predicted traditional_probabilities traditional_accuracy")]
    [TestCase("tasks", "task text language " + SharedParameters, "task prompt " + SharedFacts)]
    [TestCase("prompting", "strategies items " + SharedParameters, "accuracy correct p_value discordant enough")]
    [TestCase("chat", "messages turns thread add_generation_prompt " + SharedParameters, "prompt prompt_tokens origins replies turns context_length context_used reused_tokens")]
    [TestCase("hallucination", "question shots cluster threshold answers " + SharedParameters, "texts clusters entropy_bits entropy_normalised likelihood_entropy_bits surprisal_bits abstained")]
    [TestCase("bias", "pairs template words continuations prompt pronouns " + SharedParameters, "log_likelihoods preferred log_odds counts low high enough")]
    [TestCase("rag", "documents pages chunk_size chunk_overlap question k search lambda threshold template answer gold query_vector vectors " + SharedParameters, "chunks hits prompt texts support hit_at_k mrr context_gain order")]
    [TestCase("pipeline", "nodes edges pages questions", "right wrong refused tokens calls accuracy traces diagram")]
    [TestCase("evaluate", "prediction references samples expected predicted successes n only_first_right only_second_right labels scores", "exact_match f1 rouge1 rouge2 rouge_l bleu chrf distinct_1 distinct_2 distinct_3 self_bleu accuracy macro_f1 confusion low high binomial_p p_value auroc brier ece")]
    public void A_lab_declares_at_least_what_lessons_count_on(string name, string parameters, string facts)
    {
        LabDeclaration lab = DeclaredLabs.Registry.Find(name)!;
        Assert.That(lab.Parameters.Select(parameter => parameter.Name), Is.Unique.And.SupersetOf(parameters.Split(' ')));
        Assert.That(lab.Facts.Select(fact => fact.Name), Is.Unique.And.SupersetOf(facts.Split(' ')));
    }

    [TestCase("sampling-grid", "rows", "temperature texts token_ids distinct distinct_1 distinct_2 first_divergence mean_surprisal_bits")]
    [TestCase("next-token", "candidates", "id piece rank p sampling_p cut_by")]
    [TestCase("training", "merges", "left right count")]
    [TestCase("training", "curve", "words bits held_out_bits")]
    [TestCase("lens", "guesses", "piece p")]
    [TestCase("rag", "hits", "chunk source score text used")]
    [TestCase("rag", "support", "sentence score word_recall supported")]
    public void The_records_of_a_fact_have_their_fields(string lab, string fact, string fields)
        => Assert.That(DeclaredLabs.Registry.Find(lab)!.Fact(fact)!.Type.Item!.Fields.Select(field => field.Name), Is.EqualTo(fields.Split(' ')));

    [TestCase("generate", "temperature", "0.7")]
    [TestCase("generate", "mode", "chat")]
    [TestCase("next-token", "mode", "raw")]
    [TestCase("next-token", "temperature", "1")]
    [TestCase("next-token", "top_k", "0")]
    [TestCase("next-token", "top", "20")]
    [TestCase("sampling-grid", "temperatures", "[0.1, 0.7, 1.2]")]
    [TestCase("sampling-grid", "samples", "3")]
    [TestCase("sampling-grid", "mode", "raw")]
    [TestCase("training", "merges", "15")]
    [TestCase("training", "k", "1")]
    [TestCase("training", "order", "2")]
    [TestCase("training", "contexts", "[1, 4, 16, \"all\"]")]
    [TestCase("lens", "top", "5")]
    [TestCase("classify", "method", "both")]
    [TestCase("classify", "calibration", "none")]
    [TestCase("classify", "mode", "raw")]
    [TestCase("hallucination", "samples", "10")]
    [TestCase("hallucination", "max_new_tokens", "8")]
    [TestCase("hallucination", "cluster", "embedding")]
    [TestCase("rag", "chunk_size", "500")]
    [TestCase("rag", "chunk_overlap", "50")]
    [TestCase("rag", "k", "4")]
    [TestCase("rag", "lambda", "0.5")]
    [TestCase("chat", "add_generation_prompt", "true")]
    public void A_parameter_has_its_default(string lab, string parameter, string expected)
        => Assert.That(DeclaredLabs.Registry.Find(lab)!.Parameter(parameter)!.Default!.ToString(), Is.EqualTo(expected));

    [TestCaseSource(nameof(Labs))]
    public void Every_default_is_what_the_parameter_takes(LabDeclaration lab)
    {
        LabParameter[] unfit = [.. lab.Parameters.Where(parameter => parameter.Default is { } standard && ParameterReader.Read(parameter, standard.ToString(), out LabValue? read) is var problem && (problem is not null || !standard.Equals(read)))];
        Assert.That(unfit.Select(parameter => parameter.Name), Is.Empty);
        Assert.That(lab.Parameters.Where(parameter => parameter.Default is { } standard && !parameter.Type.Accepts(standard)), Is.Empty);
    }

    [TestCaseSource(nameof(Labs))]
    public void Every_name_is_in_snake_case_and_has_a_meaning(LabDeclaration lab)
    {
        (string Name, string Meaning)[] all = [.. lab.Parameters.Select(own => (own.Name, own.Meaning)), .. lab.Facts.Select(own => (own.Name, own.Meaning))];
        Assert.That(all.Select(pair => pair.Name), Has.All.Matches<string?>(name => name!.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_')));
        Assert.That(all.Select(pair => pair.Meaning), Has.All.Length.GreaterThan(10));
        Assert.That(lab.Summary, Does.EndWith("."));
    }

    [TestCase("sampling-gird", "sampling-grid")]
    [TestCase("generte", "generate")]
    [TestCase("weather", null)]
    public void A_mistyped_lab_is_answered_with_the_nearest(string typed, string? expected)
    {
        Assert.That(DeclaredLabs.Registry.Find(typed), Is.Null);
        Assert.That(DeclaredLabs.Registry.Closest(typed), Is.EqualTo(expected));
    }

    [Test]
    public void A_real_lab_takes_the_place_of_the_declared_one()
    {
        LabDeclaration real = DeclaredLabs.Registry.Find("tokens")! with { Summary = "Really." };
        LabRegistry labs = DeclaredLabs.Registry.With(real);
        Assert.That(labs.Find("tokens")!.Summary, Is.EqualTo("Really."));
        Assert.That(labs.All.Select(lab => lab.Name), Is.EqualTo(Labs.Select(lab => lab.Name)));
    }
}
