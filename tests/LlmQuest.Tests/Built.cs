namespace LlmQuest.Tests;

/// <summary>The program that is tried: the one that was built with the tests, or a published one that <c>LLMQUEST_PROGRAM</c> names.</summary>
internal static class Built
{
    /// <summary>File and leading arguments of a start.</summary>
    public static string[] Program { get; } = Environment.GetEnvironmentVariable("LLMQUEST_PROGRAM") is { Length: > 0 } file ? [file] : ["dotnet", Path.Combine(AppContext.BaseDirectory, "llmquest.dll")];

    /// <summary>As one command of a shell.</summary>
    public static string Shell => string.Join(' ', Program.Select(word => $"'{word}'"));
}
