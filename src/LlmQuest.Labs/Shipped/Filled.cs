using System.Text.RegularExpressions;

namespace LlmQuest.Labs.Shipped;

/// <summary>Templates with places such as <c>{text}</c>.</summary>
internal static partial class Filled
{
    /// <summary>Fills every place whose name is known, in one pass: what is put in is never looked through.</summary>
    /// <param name="template">The template.</param>
    /// <param name="values">What stands for each name.</param>
    public static string Of(string template, params (string Name, string Value)[] values)
        => Places().Replace(template, place => Array.Find(values, value => value.Name == place.Groups[1].Value) is { Name: not null } known ? known.Value : place.Value);

    /// <summary>Whether a template has a place of this name.</summary>
    public static bool Has(string template, string name) => template.Contains($"{{{name}}}", StringComparison.Ordinal);

    [GeneratedRegex(@"\{([a-z_]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Places();
}
