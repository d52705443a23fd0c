namespace LlmQuest.Labs.Footprint;

/// <summary>What the training of a model took, as it was published.</summary>
/// <param name="Name">The model, or the family.</param>
/// <param name="Year">The year it was published.</param>
/// <param name="MegawattHours">The energy; null where it was not published.</param>
/// <param name="TonnesCo2e">The carbon.</param>
/// <param name="Source">Who published it, and when.</param>
/// <param name="Note">What is counted.</param>
internal sealed record TrainingRun(string Name, int Year, double? MegawattHours, double TonnesCo2e, string Source, string Note)
{
    /// <summary>The published figures this program knows, least carbon first.</summary>
    public static IReadOnlyList<TrainingRun> Published { get; } =
    [
        new("BLOOM 176B", 2022, 433, 24.7, "Luccioni, Viguier, Ligozat, November 2022, arXiv:2211.02001", "the final run, processors alone; 50.5 t with idle power and manufacture"),
        new("Llama 2 7B-70B", 2023, null, 539, "Meta, model card and arXiv:2307.09288, July 2023", "pretraining of all sizes together"),
        new("GPT-3 175B", 2021, 1287, 552, "Patterson et al., April 2021, arXiv:2104.10350", "estimated afterwards by others"),
        new("Llama 3 8B, 70B", 2024, null, 2290, "Meta, model card, April 2024", "pretraining of both sizes together"),
        new("Llama 3.1 8B-405B", 2024, null, 11_390, "Meta, model card, July 2024", "training of all sizes, by the grids of their places"),
    ];
}
