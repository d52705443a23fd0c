using LlmQuest.Inference.Contexts;

namespace LlmQuest.Labs;

/// <summary>Nothing was measured; the last update.</summary>
/// <param name="Problem">One sentence for a person: what is wrong and what to do.</param>
public sealed record LabRefused(string Problem) : LabUpdate
{
    /// <summary>There is no such lab.</summary>
    public const string UnknownLab = "unknown_lab";

    /// <summary>The lab is declared and cannot be run by this version.</summary>
    public const string NotAvailable = "not_available";

    /// <summary>A parameter is not declared, or its value is out of its type or range.</summary>
    public const string BadParameter = "bad_parameter";

    /// <summary>The lab or its model would not do it.</summary>
    public const string Refused = "refused";

    /// <summary>It was stopped before anything had come.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>What kind of refusal it is, for programs: one of the constants of this type.</summary>
    public string Code { get; init; } = Refused;

    /// <summary>What the context lacks, where that is the reason; for callers that call the parameters otherwise.</summary>
    public ContextShortage? Shortage { get; init; }
}
