using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LlmQuest.Tests.Experiments;

/// <summary>Holds a Python script against the few shapes of statement that these scripts have; needs no Python.</summary>
internal static partial class PythonCheck
{
    private const string Value = @"(?:-?\d+(?:\.\d+)?(?:E-?\+?\d+)?|True|False|LogitsProcessorList\(\[[A-Za-z0-9(),. E+-]*\]\))";

    private static readonly Regex[] Shapes =
    [
        .. new[]
        {
            "import torch",
            "from transformers import [A-Za-z]+(?:, [A-Za-z]+)*",
            "(?:model_id|text) = S",
            @"tokenizer = AutoTokenizer\.from_pretrained\(model_id\)",
            @"model = AutoModelForCausalLM\.from_pretrained\(model_id\)",
            @"(?:prompt_ids|recorded_ids) = \[(?: *\d+,?)* *\]",
            @"input_ids = torch\.tensor\(\[prompt_ids\]\)",
            @"stop_strings = \[(?:S(?:, S)*)?\]",
            $@"rows = \[ (?: *dict\( (?: *[a-z_]+={Value}, )+ *\), )+\]",
            "for row in rows:",
            @"    torch\.manual_seed\(\d+\)",
            @"    output = model\.generate\( +input_ids, +attention_mask=torch\.ones_like\(input_ids\), +pad_token_id=tokenizer\.eos_token_id, +max_new_tokens=\d+,(?: +stop_strings=stop_strings, +tokenizer=tokenizer,)? +\*\*row, +\)",
            "    for sample in output:",
            @"        text = tokenizer\.decode\(sample\[len\(prompt_ids\):\], skip_special_tokens=True\)",
            "        for stop in stop_strings:",
            @"            text = text\.split\(stop\)\[0\]",
            @"        print\((?:S|text)\)",
            @"with torch\.no_grad\(\):",
            @"    logits = model\(input_ids\)\.logits\[:, -1\]",
            @"p = torch\.softmax\(logits, dim=-1\)\[0\]",
            @"filters = LogitsProcessorList\(\[[A-Za-z0-9(),. E+-]*\]\)",
            @"sampling_p = torch\.softmax\(filters\(input_ids, logits\), dim=-1\)\[0\]",
            @"for token in (?:ids|torch\.topk\(p, \d+\)\.indices\.tolist\(\)):",
            @"    print\((?:round\(p\[token\]\.item\(\), 4\), )?(?:round\(sampling_p\[token\]\.item\(\), 4\), )?token, repr\(tokenizer\.decode\(\[token\]\)\)\)",
            @"ids = tokenizer\.encode\(text, add_special_tokens=(?:True|False), split_special_tokens=(?:True|False)\)",
            @"print\(S, ids == recorded_ids\)",
        }.Select(shape => new Regex($"^{shape}$", RegexOptions.CultureInvariant)),
    ];

    /// <summary>The first line that is none of the shapes; null when all are.</summary>
    public static string? ProblemOf(string script)
    {
        if (script.Any(c => c is not ('\n' or (>= ' ' and <= '~'))))
        {
            return "a character that is not printable ASCII";
        }

        string bare = string.Join('\n', script.Split('\n').Where(line => !line.StartsWith('#')).Select(line => Literal().Replace(line, "S")));
        if (bare.AsSpan().IndexOfAny("\"'\\#") >= 0)
        {
            return "a quote, a backslash or a comment outside a text";
        }

        return Statements(bare).FirstOrDefault(statement => !Array.Exists(Shapes, shape => shape.IsMatch(statement)));
    }

    /// <summary>The texts of a script, as Python would read them.</summary>
    public static IEnumerable<string> Texts(string script)
        => script.Split('\n').Where(line => !line.StartsWith('#')).SelectMany(line => Literal().Matches(line)).Select(match => Read(match.Value[1..^1]));

    // Lines belong together until every bracket is closed.
    private static IEnumerable<string> Statements(string bare)
    {
        string statement = "";
        foreach (string line in bare.Split('\n').Where(line => line.Length > 0))
        {
            statement = statement.Length == 0 ? line : $"{statement} {line}";
            int open = statement.Count(c => c is '(' or '[') - statement.Count(c => c is ')' or ']');
            if (open == 0)
            {
                yield return statement;
                statement = "";
            }
        }

        if (statement.Length > 0)
        {
            yield return $"a bracket that is never closed: {statement}";
        }
    }

    private static string Read(string escaped)
    {
        var text = new StringBuilder();
        foreach (Match part in Part().Matches(escaped))
        {
            string written = part.Value;
            text.Append(written switch
            {
                ['\\', 'u', .. var hex] => ((char)int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
                ['\\', 'U', .. var hex] => new Rune(int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
                ['\\', var plain] => plain.ToString(),
                _ => written,
            });
        }

        return text.ToString();
    }

    [GeneratedRegex("""
        "(?:[ !#-\[\]-~]|\\["\\]|\\u[0-9A-F]{4}|\\U[0-9A-F]{8})*"
        """)]
    private static partial Regex Literal();

    [GeneratedRegex("""\\u[0-9A-F]{4}|\\U[0-9A-F]{8}|\\["\\]|[^\\]""")]
    private static partial Regex Part();
}
