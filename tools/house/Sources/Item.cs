namespace LlmQuest.House.Sources;

/// <summary>One thing that was measured: where it is, what it is called, and its figure.</summary>
internal sealed record Item(string Project, string Path, int Line, string Name, int Value)
{
    public string Place => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path}:{Line}");
}
