using System.Globalization;
using LlmQuest.Core.Labs;

namespace LlmQuest.Labs.Explore;

/// <summary>A line that sets a parameter of a lab to something by chance, mostly to what it may be.</summary>
internal static class Setting
{
    private static readonly string[] Odd = ["any", "", "-1", "1e308", "NaN", "[1, 2", "null", "true", "to 3"];

    public static string Of(LabParameter parameter, Chance chance)
        => $"set {parameter.Name} {(chance.OneIn(6) ? chance.Of(Odd) : Value(parameter, chance))}".TrimEnd();

    private static string Value(LabParameter parameter, Chance chance) => parameter.Kind switch
    {
        LabParameterKind.Choice => chance.Of(parameter.Choices),
        LabParameterKind.Truth => chance.OneIn(2) ? "true" : "off",
        LabParameterKind.Texts => "[\"END\", \"\\n\"]",
        LabParameterKind.Numbers => $"[{Number(parameter, chance)}, {Number(parameter, chance)}]",
        LabParameterKind.Number or LabParameterKind.Whole => Number(parameter, chance),
        LabParameterKind.Structured => "[]",
        _ => "\"The best language is\"",
    };

    private static string Number(LabParameter parameter, Chance chance)
    {
        double low = Math.Max(parameter.Minimum, -1000);
        double high = Math.Min(parameter.Maximum, 1000);
        double number = low + (chance.Share() * (high - low));
        return (parameter.Kind == LabParameterKind.Whole ? Math.Round(number) : Math.Round(number, 2)).ToString(CultureInfo.InvariantCulture);
    }
}
