namespace LlmQuest.Content.Yaml;

/// <summary>Plain words for what the YAML library says.</summary>
internal static class YamlProblems
{
    private static readonly (string Said, string Words)[] Known =
    [
        ("invalid mapping", "a value holds \": \" and has no quotes around it, or this line is indented too far"),
        ("mapping values are not allowed", "a value holds \": \" and has no quotes around it, or this line is indented too far"),
        ("tab", "a tab stands where blanks must stand"),
        ("expected ',' or ']'", "a list that begins with [ has no ] at its end"),
        ("expected ',' or '}'", "what begins with { has no } at its end"),
        ("flow sequence", "a list that begins with [ has no ] at its end"),
        ("flow mapping", "what begins with { has no } at its end"),
        ("quoted scalar", "a quote has no second one at its end, or a backslash stands in it"),
        ("block mapping", "this line is not indented like those it belongs to, or has no \"name:\""),
        ("block collection", "this line is not indented like those it belongs to"),
        ("expected ':'", "the line has no \":\" after its name"),
        ("cannot start any token", "a value begins with a sign that needs quotes around it"),
        ("implicit key", "the line has no \": \" after its name"),
        ("simple key", "the line has no \": \" after its name"),
    ];

    public static string InWords(string message)
        => Array.Find(Known, known => message.Contains(known.Said, StringComparison.OrdinalIgnoreCase)).Words ?? message.TrimEnd('.');
}
