using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Labs.Footprint;

/// <summary>What the lab says of a bill.</summary>
internal static class BillFacts
{
    private const double Thousand = 1000;
    private const string Given = "set by you";

    public static IEnumerable<(string Name, LabValue? Value)> Of(Bill bill, ImmutableSortedDictionary<string, LabValue> parameters)
    {
        Work work = bill.Work;
        double? price = parameters.GetValueOrDefault("price_per_1000_tokens")?.Number;
        return
        [
            ("source", LabValue.Of(work.Source)),
            ("tokens", LabValue.Of(work.Tokens)),
            ("prompt_tokens", ModelExperiment.Number(work.PromptTokens)),
            ("written_tokens", LabValue.Of(work.WrittenTokens)),
            ("seconds", LabValue.Of(work.Seconds)),
            ("joules", LabValue.Of(bill.Energy.Joules)),
            ("joules_per_token", LabValue.Of(bill.Energy.Joules / work.WrittenTokens)),
            ("watt_hours", LabValue.Of(bill.Energy.WattHours)),
            ("grams_co2e", LabValue.Of(bill.Carbon.Grams)),
            ("price", ModelExperiment.Number(price * work.Tokens / Thousand)),
            ("estimated", LabValue.Of(bill.IsEstimated)),
            ("equivalents", LabValue.List(Yardstick.All.Select(yardstick => Equivalent(yardstick, bill, parameters)))),
            ("training_runs", LabValue.List(TrainingRun.Published.Select(run => Training(run, bill)))),
            ("assumptions", LabValue.List(Assumptions(bill, parameters, price).Select(assumption => assumption.ToValue()))),
        ];
    }

    private static IEnumerable<Assumption> Assumptions(Bill bill, ImmutableSortedDictionary<string, LabValue> parameters, double? price) =>
    [
        .. bill.Assumptions,
        .. price is { } money ? [new Assumption("price of 1,000 tokens, read or written", money, "", Given)] : Array.Empty<Assumption>(),
        .. Yardstick.All.Select(yardstick => new Assumption(yardstick.Name, ValueOf(yardstick, parameters), yardstick.Unit, IsUsual(yardstick, parameters) ? yardstick.Source : Given)),
    ];

    private static LabValue Equivalent(Yardstick yardstick, Bill bill, ImmutableSortedDictionary<string, LabValue> parameters)
    {
        double value = ValueOf(yardstick, parameters);
        bool isUsual = IsUsual(yardstick, parameters);
        double one = yardstick.Unit == Yardstick.WattHours ? bill.Energy.WattHours : bill.Carbon.Grams;
        return Map(
            ("name", LabValue.Of(yardstick.Name)),
            ("answers", Times(value, one)),
            ("value", LabValue.Of(value)),
            ("unit", LabValue.Of(yardstick.Unit)),
            ("source", LabValue.Of(isUsual ? yardstick.Source : Given)),
            ("year", isUsual ? ModelExperiment.Number(yardstick.Year) : null));
    }

    private static LabValue Training(TrainingRun run, Bill bill) => Map(
        ("name", LabValue.Of(run.Name)),
        ("year", LabValue.Of(run.Year)),
        ("megawatt_hours", ModelExperiment.Number(run.MegawattHours)),
        ("tonnes_co2e", LabValue.Of(run.TonnesCo2e)),
        ("answers", Times(Mass.OfTonnes(run.TonnesCo2e).Grams, bill.Carbon.Grams)),
        ("source", LabValue.Of(run.Source)),
        ("note", LabValue.Of(run.Note)));

    // Nothing equals an answer that costs nothing.
    private static LabValue? Times(double whole, double one) => one > 0 ? ModelExperiment.Number(whole / one) : null;

    private static LabValue Map(params IEnumerable<(string Name, LabValue? Value)> fields)
        => LabValue.Map(fields.Where(field => field.Value is not null).Select(field => (field.Name, field.Value!)));

    private static double ValueOf(Yardstick yardstick, ImmutableSortedDictionary<string, LabValue> parameters) => parameters[yardstick.Parameter].Number!.Value;

    private static bool IsUsual(Yardstick yardstick, ImmutableSortedDictionary<string, LabValue> parameters)
        => parameters[yardstick.Parameter] == DeclaredLabs.Registry.Find("footprint")!.Parameter(yardstick.Parameter)!.Default;
}
