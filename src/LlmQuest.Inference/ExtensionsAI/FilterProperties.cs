using System.Globalization;
using System.Text.Json;
using LlmQuest.Inference.Sampling;
using Microsoft.Extensions.AI;

namespace LlmQuest.Inference.ExtensionsAI;

/// <summary>The filters that chat options have no place for, as additional properties under the names of the labs.</summary>
internal sealed class FilterProperties
{
    private static readonly string[] Known =
    [
        SamplingNames.MinP,
        SamplingNames.Typical,
        SamplingNames.EpsilonCutoff,
        SamplingNames.RepetitionPenalty,
        SamplingNames.NoRepeatNgram,
        SamplingNames.DoSample,
    ];

    private readonly AdditionalPropertiesDictionary _properties;

    /// <param name="properties">The properties, or null.</param>
    /// <exception cref="ArgumentException">One has a name that is not known.</exception>
    public FilterProperties(AdditionalPropertiesDictionary? properties)
    {
        _properties = properties ?? [];
        if (_properties.Keys.FirstOrDefault(key => !Known.Contains(key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new ArgumentException($"There is no additional property '{unknown}': remove it, or take one of {string.Join(", ", Known)}.");
        }
    }

    /// <summary>A number, or the default where it is absent.</summary>
    /// <exception cref="ArgumentException">It is no number, or outside the range.</exception>
    public double Number(string name, double otherwise, double least, double most) => Value(name) switch
    {
        null => otherwise,
        JsonElement { ValueKind: JsonValueKind.Number } json => OptionRange.Check(name, json.GetDouble(), least, most),
        sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal =>
            OptionRange.Check(name, Convert.ToDouble(Value(name), CultureInfo.InvariantCulture), least, most),
        var other => throw new ArgumentException($"{name} is '{other}': give a number."),
    };

    /// <summary>A whole number, or the default where it is absent.</summary>
    /// <exception cref="ArgumentException">It is no whole number, or outside the range.</exception>
    public int Whole(string name, int otherwise, int least, int most)
    {
        double value = Number(name, otherwise, least, most);
        return double.IsInteger(value) ? (int)value : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{name} is {value}: give a whole number."));
    }

    /// <summary>True or false, or the default where it is absent.</summary>
    /// <exception cref="ArgumentException">It is neither.</exception>
    public bool Flag(string name, bool otherwise) => Value(name) switch
    {
        null => otherwise,
        bool flag => flag,
        JsonElement { ValueKind: JsonValueKind.True } => true,
        JsonElement { ValueKind: JsonValueKind.False } => false,
        var other => throw new ArgumentException($"{name} is '{other}': give true or false."),
    };

    private object? Value(string name) => _properties.TryGetValue(name, out object? value) ? value : null;
}
