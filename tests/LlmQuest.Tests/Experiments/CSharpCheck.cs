using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LlmQuest.Tests.Experiments;

/// <summary>Compiles C# scripts as <c>dotnet run FILE.cs</c> would.</summary>
internal static class CSharpCheck
{
    private static readonly CSharpParseOptions Options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest).WithFeatures([KeyValuePair.Create("FileBasedProgram", "true")]);

    private static readonly Lazy<MetadataReference[]> References = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => path.Length > 0).Select(path => MetadataReference.CreateFromFile(path))]);

    /// <summary>Whether the runtime that the scripts name is part of this build.</summary>
    public static bool CanCompile => File.Exists(Path.Combine(AppContext.BaseDirectory, "LlmQuest.Inference.LlamaCpp.dll"));

    /// <summary>What is wrong with the script; empty when it compiles.</summary>
    public static IReadOnlyList<string> ProblemsOf(string script)
        => [.. Compile(script, "check").GetDiagnostics().Where(one => one.Severity >= DiagnosticSeverity.Warning).Select(one => one.ToString())];

    /// <summary>The texts of a script, as the compiler reads them.</summary>
    public static IEnumerable<string> Texts(string script)
        => CSharpSyntaxTree.ParseText(script, Options).GetRoot().DescendantTokens().Where(token => token.IsKind(SyntaxKind.StringLiteralToken)).Select(token => token.ValueText);

    /// <summary>Writes a program into a file, beside the assemblies that it needs.</summary>
    public static void Emit(string script, string path)
    {
        using FileStream file = File.Create(path);
        Assert.That(Compile(script, Path.GetFileNameWithoutExtension(path)).Emit(file).Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error), Is.Empty);
    }

    private static CSharpCompilation Compile(string script, string name)
        => CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(script, Options)], References.Value, new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
}
