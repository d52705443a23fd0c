using System.Globalization;
using System.Text;
using LlmQuest.Inference.Sampling;

namespace LlmQuest.Labs.Scripts;

/// <summary>Writes Python for the library transformers.</summary>
internal static class PythonScript
{
    public static string Write(ScriptInput input, ScriptModel model)
    {
        var script = new StringBuilder();
        WriteHead(script, input, model);
        switch (input.Experiment.Lab)
        {
            case "tokens": WriteTokens(script, input); break;
            case "next-token": WriteNextToken(script, input); break;
            default: WriteGeneration(script, input); break;
        }

        return script.ToString();
    }

    private static void WriteHead(StringBuilder script, ScriptInput input, ScriptModel model)
    {
        bool onlyTokens = input.Experiment.Lab == "tokens";
        script.Append("# An experiment of LlmQuest with transformers: pip install torch transformers\n");
        script.Append(CultureInfo.InvariantCulture, $"# It was made with {Literals.Comment(input.Experiment.Model)}, sha256 {Literals.Comment(input.Experiment.ModelSha256)}.\n");
        if (!onlyTokens)
        {
            script.Append("# The weights below are the original ones and not those of that quantised file, and the dice are others: the numbers and texts will differ.\n");
        }

        if (model.HuggingFaceId is null)
        {
            script.Append("# The catalogue knows no Hugging Face id of this model: put it in below.\n");
        }

        script.Append(onlyTokens ? "from transformers import AutoTokenizer\n\n" : $"import torch\nfrom transformers import {Imports(input)}\n\n");
        script.Append(CultureInfo.InvariantCulture, $"model_id = {Literals.Python(model.HuggingFaceId ?? "OWNER/MODEL")}\n");
        script.Append("tokenizer = AutoTokenizer.from_pretrained(model_id)\n");
        if (!onlyTokens)
        {
            script.Append("model = AutoModelForCausalLM.from_pretrained(model_id)\n");
            script.Append(CultureInfo.InvariantCulture, $"prompt_ids = {Literals.Ids(input.PromptIds, "")}\n");
            script.Append("input_ids = torch.tensor([prompt_ids])\n");
        }
    }

    private static string Imports(ScriptInput input)
    {
        string[] filters = [.. input.Rows.Where(row => UsesProcessors(input, row)).SelectMany(TransformersNames.Processors).Select(processor => processor[..processor.IndexOf('(', StringComparison.Ordinal)])];
        string[] names = ["AutoModelForCausalLM", "AutoTokenizer", .. filters, .. filters.Length > 0 ? ["LogitsProcessorList"] : Array.Empty<string>()];
        return string.Join(", ", names.Distinct().Order(StringComparer.Ordinal));
    }

    // generate() has one order of its own, which is the usual one here, too.
    private static bool UsesProcessors(ScriptInput input, SamplingParameters row) => row.Steps is not null || input.Experiment.Lab == "next-token";

    private static void WriteGeneration(StringBuilder script, ScriptInput input)
    {
        script.Append(CultureInfo.InvariantCulture, $"stop_strings = [{string.Join(", ", input.Stop.Select(Literals.Python))}]\n");
        if (input.Samples > 1 && input.Rows.Any(row => row.IsGreedy))
        {
            script.Append("# The likeliest token is always the same, so one text stands for all samples of a row.\n");
        }

        script.Append("rows = [\n");
        foreach (SamplingParameters row in input.Rows)
        {
            script.Append("    dict(\n");
            foreach ((string name, string value) in TransformersNames.Arguments(row, input.Samples))
            {
                script.Append(CultureInfo.InvariantCulture, $"        {name}={value},\n");
            }

            script.Append("    ),\n");
        }

        script.Append("]\n\nfor row in rows:\n");
        script.Append(CultureInfo.InvariantCulture, $"    torch.manual_seed({input.Seed})\n");
        script.Append("    output = model.generate(\n        input_ids,\n        attention_mask=torch.ones_like(input_ids),\n        pad_token_id=tokenizer.eos_token_id,\n");
        script.Append(CultureInfo.InvariantCulture, $"        max_new_tokens={input.MaxNewTokens},\n");
        if (!input.Stop.IsEmpty)
        {
            script.Append("        stop_strings=stop_strings,\n        tokenizer=tokenizer,\n");
        }

        script.Append("        **row,\n    )\n    for sample in output:\n        text = tokenizer.decode(sample[len(prompt_ids):], skip_special_tokens=True)\n");
        script.Append("        for stop in stop_strings:\n            text = text.split(stop)[0]\n        print(\"---\")\n        print(text)\n");
    }

    private static void WriteNextToken(StringBuilder script, ScriptInput input)
    {
        SamplingParameters row = input.Rows[0];
        string[] processors = [.. TransformersNames.Processors(row)];
        if (row.IsGreedy)
        {
            script.Append("# Greedy: the first line is what is taken.\n");
        }

        if (input.Guess.Length > 0)
        {
            script.Append(CultureInfo.InvariantCulture, $"# Guessed was {Literals.Comment(Literals.Python(input.Guess))}: look for it below.\n");
        }

        script.Append("with torch.no_grad():\n    logits = model(input_ids).logits[:, -1]\n");
        script.Append("p = torch.softmax(logits, dim=-1)[0]\n");
        if (processors.Length > 0)
        {
            script.Append(CultureInfo.InvariantCulture, $"filters = LogitsProcessorList([{string.Join(", ", processors)}])\n");
            script.Append("sampling_p = torch.softmax(filters(input_ids, logits), dim=-1)[0]\n");
        }

        script.Append(CultureInfo.InvariantCulture, $"for token in torch.topk(p, {input.Top}).indices.tolist():\n");
        string sampling = processors.Length > 0 ? "round(sampling_p[token].item(), 4), " : "";
        script.Append(CultureInfo.InvariantCulture, $"    print(round(p[token].item(), 4), {sampling}token, repr(tokenizer.decode([token])))\n");
    }

    private static void WriteTokens(StringBuilder script, ScriptInput input)
    {
        string special = input.AddsSpecial ? "True" : "False";
        string split = input.ParsesSpecial ? "False" : "True";
        script.Append(CultureInfo.InvariantCulture, $"text = {Literals.Python(input.Text)}\n");
        script.Append(CultureInfo.InvariantCulture, $"recorded_ids = {Literals.Ids(input.PromptIds, "")}\n");
        script.Append(CultureInfo.InvariantCulture, $"ids = tokenizer.encode(text, add_special_tokens={special}, split_special_tokens={split})\n");
        script.Append("for token in ids:\n    print(token, repr(tokenizer.decode([token])))\n");
        script.Append("print(\"the same ids as recorded:\", ids == recorded_ids)\n");
    }
}
