using System.Collections.Immutable;
using System.CommandLine;
using LlmQuest.Content.Stages;
using LlmQuest.Core.Labs;

namespace LlmQuest.LabDesk;

/// <summary>The parameters of a lab as options of its short command; names, ranges and meanings come from the declaration.</summary>
internal sealed class LabOptions
{
    private readonly LabDeclaration _lab;
    private readonly ImmutableArray<(LabParameter Parameter, Option<string[]> Option)> _options;

    /// <param name="lab">The lab.</param>
    /// <param name="main">Name of the parameter that is typed without an option.</param>
    public LabOptions(LabDeclaration lab, string main)
    {
        _lab = lab;
        _options = [.. lab.Parameters.Where(parameter => parameter.Name != main).Select(parameter => (parameter, ToOption(parameter)))];
    }

    /// <summary>Gives the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach ((_, Option<string[]> option) in _options)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The parameters that were given.</summary>
    public ImmutableSortedDictionary<string, LabValue> Read(ParseResult parsed)
    {
        var given = ImmutableSortedDictionary.CreateBuilder<string, LabValue>(StringComparer.Ordinal);
        foreach ((LabParameter parameter, Option<string[]> option) in _options)
        {
            if (parsed.GetResult(option) is { } result && ValueOf(parameter, [.. result.Tokens.Select(token => token.Value)], out LabValue? value) is null)
            {
                given[parameter.Name] = value!;
            }
        }

        return given.ToImmutable();
    }

    private Option<string[]> ToOption(LabParameter parameter)
    {
        var option = new Option<string[]>(NameOf(parameter))
        {
            Description = $"{parameter.Meaning} [default: {Default(parameter)}]",
            HelpName = HelpOf(parameter),
            Arity = parameter.Kind == LabParameterKind.Truth ? ArgumentArity.ZeroOrMore : ArgumentArity.OneOrMore,
        };
        option.Validators.Add(result =>
        {
            if (ValueOf(parameter, [.. result.Tokens.Select(token => token.Value)], out _) is { } problem)
            {
                result.AddError($"{problem.TrimEnd('.').Replace(parameter.Name, option.Name, StringComparison.Ordinal)} (llmquest lab show {_lab.Name} says more)");
            }
        });
        return option;
    }

    private static string NameOf(LabParameter parameter) => "--" + parameter.Name.Replace('_', '-');

    private static string? ValueOf(LabParameter parameter, string[] typed, out LabValue? value)
    {
        switch (typed)
        {
            case [] when parameter.Kind == LabParameterKind.Truth:
                value = LabValue.Of(true);
                return null;
            case [_, _, ..] when parameter.Kind == LabParameterKind.Texts:
                value = LabValue.Of([.. typed]);
                return ParameterCheck.ProblemOf(parameter, value);
            default:
                return ParameterYaml.Read(parameter, typed is [.., var last] ? last : "", out value);
        }
    }

    private static string Default(LabParameter parameter) => parameter.Default?.ToString() switch
    {
        null => "none",
        "" => "empty",
        { Length: > 40 } => "a text of the program's own",
        { } text => text,
    };

    private static string HelpOf(LabParameter parameter) => parameter.Kind switch
    {
        LabParameterKind.Truth => "true|false",
        LabParameterKind.Whole => "N",
        LabParameterKind.Number => "NUMBER",
        LabParameterKind.Numbers => "N,N,…",
        LabParameterKind.Choice => string.Join('|', parameter.Choices),
        LabParameterKind.Structured => "YAML",
        _ => "TEXT",
    };
}
