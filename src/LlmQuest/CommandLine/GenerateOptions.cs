using System.Collections.Immutable;
using System.CommandLine;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.CommandLine;

/// <summary>The <c>generate</c> lab's parameters as options; names and ranges come from the lab's own table.</summary>
internal sealed class GenerateOptions
{
    private static readonly string[] OnCommandLine =
    [
        "max_new_tokens", "do_sample", "temperature", "top_k", "top_p", "min_p", "typical_p", "epsilon_cutoff", "repetition_penalty", "no_repeat_ngram_size", "samples", "seed",
    ];

    private readonly (LabParameter Parameter, Option<string?> Option)[] _options =
        [.. GenerateLab.Parameters.Where(parameter => OnCommandLine.Contains(parameter.Name)).Select(parameter => (parameter, ToOption(parameter)))];

    private readonly Option<bool> _raw = new("--raw") { Description = "go on from the bare text, without the model's chat template" };

    private readonly Option<string[]> _stop = new("--stop") { Description = "text that ends the answer and is not part of it; may be given more than once", HelpName = "TEXT", Arity = ArgumentArity.OneOrMore };

    public GenerateOptions() => _stop.Validators.Add(result =>
    {
        if (result.Tokens.Any(token => token.Value.Length == 0))
        {
            result.AddError("--stop needs a text of at least one character.");
        }
    });

    /// <param name="command">The command that takes them.</param>
    /// <param name="without">Names of parameters that it does not take.</param>
    public void AddTo(Command command, params string[] without)
    {
        command.Options.Add(_raw);
        command.Options.Add(_stop);
        foreach ((_, Option<string?> option) in _options.Where(known => !without.Contains(known.Parameter.Name)))
        {
            command.Options.Add(option);
        }
    }

    /// <summary>All parameters, defaults filled in; the seed only when it was given.</summary>
    public ImmutableSortedDictionary<string, LabValue> Read(ParseResult parsed, string prompt)
    {
        ImmutableSortedDictionary<string, LabValue> values = DeclaredLabs.Registry.Find(GenerateLab.Name)!.Defaults
            .SetItem("prompt", LabValue.Of(prompt))
            .SetItem("stop", LabValue.Of(parsed.GetValue(_stop)?.ToImmutableArray() ?? []))
            .SetItem("mode", LabValue.Of(parsed.GetValue(_raw) ? "raw" : "chat"));
        foreach ((LabParameter parameter, Option<string?> option) in _options)
        {
            if (parsed.GetValue(option) is { } typed && ParameterReader.Read(parameter, typed, out LabValue? value) is null)
            {
                values = values.SetItem(parameter.Name, value!);
            }
        }

        return values;
    }

    /// <summary>The parameters that were given, and the prompt.</summary>
    public ImmutableSortedDictionary<string, LabValue> Given(ParseResult parsed, string prompt)
    {
        ImmutableSortedDictionary<string, LabValue> all = Read(parsed, prompt);
        HashSet<string> given = [.. _options.Where(option => parsed.GetResult(option.Option) is not null).Select(option => option.Parameter.Name), "prompt"];
        given.UnionWith(parsed.GetResult(_stop) is null ? [] : ["stop"]);
        given.UnionWith(parsed.GetValue(_raw) ? ["mode"] : []);
        return all.RemoveRange(all.Keys.Where(name => !given.Contains(name)));
    }

    private static Option<string?> ToOption(LabParameter parameter)
    {
        string[] aliases = parameter.Name == "max_new_tokens" ? ["--max-tokens"] : [];
        var option = new Option<string?>("--" + parameter.Name.Replace('_', '-'), aliases)
        {
            Description = parameter.Meaning + (parameter.Default is { } standard ? $" [default: {standard}]" : " [default: drawn]"),
            HelpName = parameter.Kind switch { LabParameterKind.Truth => "true|false", LabParameterKind.Whole => "N", _ => "NUMBER" },
        };
        option.Validators.Add(result =>
        {
            string typed = result.Tokens.Count > 0 ? result.Tokens[^1].Value : "";
            if (ParameterReader.Read(parameter, typed, out _) is { } problem)
            {
                result.AddError(problem.Replace(parameter.Name, option.Name, StringComparison.Ordinal));
            }
        });
        return option;
    }
}
