using System.Globalization;

namespace LlmQuest.Inference.ExtensionsAI;

/// <summary>Holds numbers of options against their ranges.</summary>
internal static class OptionRange
{
    /// <summary>Gives the value back.</summary>
    /// <exception cref="ArgumentException">It is outside the range or not a number; the sentence names the option and the range.</exception>
    public static double Check(string name, double value, double least, double most) => value >= least && value <= most
        ? value
        : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{name} is {value}: give a number from {least:0.######} to {most:0.######}."));
}
