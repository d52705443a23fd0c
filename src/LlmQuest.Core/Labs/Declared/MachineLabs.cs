using LlmQuest.Core.Labs.Carbon;
using static LlmQuest.Core.Labs.Declared.Declare;

namespace LlmQuest.Core.Labs.Declared;

/// <summary>The labs that open the machine: its layers, its file, its cost.</summary>
internal static class MachineLabs
{
    public static LabDeclaration Lens { get; } = new(
        "lens",
        "Looks inside one step of the model: where it attends, and what it would say after each layer.",
        [
            OneText("text", "the text to look at", ""),
            Shared.Of("mode") with { Default = LabValue.Of("raw") },
            Whole("layer", "which layer, from 0; without it that of the strongest copying head, or else of the strongest link", null, 0, 1000),
            Whole("head", "which head of the layer, from 0; without it as for layer", null, 0, 1000),
            Whole("position", "which token of the text, from 0; without it the last"),
            OneText("target", "a token whose rank is followed from layer to layer; a word within a text begins with its space, such as ' Paris', and of several tokens the first is followed"),
            Whole("top", "how many guesses to show for each layer", 5, 1, 1000),
        ],
        [
            Fact("layers", LabType.Number, "how many layers the model has", "layers"),
            Fact("heads", LabType.Number, "how many heads a layer has", "heads"),
            Fact("ids", LabType.Numbers, "the ids of the tokens of the text, in chat with what the template adds"),
            Fact("pieces", LabType.Texts, "the text that each token completes; a character of several tokens stands at its last"),
            Fact("shown_layer", LabType.Number, "the layer whose attention is shown"),
            Fact("shown_head", LabType.Number, "the head whose attention is shown"),
            Fact("attention", LabType.ListOf(LabType.Numbers), "for each token, the weight on each token up to it, in the shown layer and head, to four decimals"),
            Fact("strongest", Link(), "the strongest link from the position over all layers and heads; links to the first token and to itself say little and do not count"),
            Fact("links", LabType.ListOf(Link()), "the ten strongest of these links, strongest first"),
            Fact("copying", LabType.ListOf(Link()), "the ten heads that put most weight on the token after an earlier occurrence of the token at the position; absent where it does not occur earlier"),
            Fact("guesses", Guesses(), "what the model would say at the position after each layer: its first guess"),
            Fact("layer_guesses", LabType.ListOf(Guesses()), "for each layer its likeliest guesses, as many as top says"),
            Fact("target_piece", LabType.Text, "the token that was followed"),
            Fact("target_tokens", LabType.Number, "how many tokens the target has; only the first is followed", "tokens"),
            Fact("target_ranks", LabType.Numbers, "the rank of the target after each layer; 1 is the likeliest"),
            Fact("settled_layer", LabType.Number, "the layer from which the final first choice stays first"),
        ]);

    public static LabDeclaration ModelCard { get; } = new(
        "model-card",
        "Reads what a model file says of itself.",
        [
            OneText("model", "which model: its id, or a path; without it the one in use"),
            Whole("context", "for how many tokens of context the memory is counted", 4096, 1, 10_000_000).In("tokens"),
        ],
        [
            Fact("name", LabType.Text, "the name of the model"),
            Fact("architecture", LabType.Text, "the kind of model"),
            Fact("parameters", LabType.Number, "how many numbers were learnt", "parameters"),
            Fact("layers", LabType.Number, "how many layers it has", "layers"),
            Fact("heads", LabType.Number, "how many heads a layer has", "heads"),
            Fact("embedding_length", LabType.Number, "how many numbers stand for one token"),
            Fact("context_length", LabType.Number, "how many tokens it can see at once", "tokens"),
            Fact("vocabulary", LabType.Number, "how many different tokens it knows", "tokens"),
            Fact("quantisation", LabType.Text, "how its numbers are stored"),
            Fact("bits_per_weight", LabType.Number, "how many bits of the file one parameter takes, on average", "bits"),
            Fact("file_bytes", LabType.Number, "the size of the file", "bytes"),
            Fact("kv_bytes_per_token", LabType.Number, "the memory that each token of the context takes; absent for a model that keeps none", "bytes/token"),
            Fact("memory_bytes", LabType.Number, "the memory it takes with the whole context: file, context, and 64 MiB beside", "bytes"),
            Fact("fits", Records(Field("memory_gib", LabType.Number, "the memory of the machine, in GiB"), Field("free_bytes", LabType.Number, "what is left of it beside the system: the system keeps a quarter, and 1.5 GiB at least"), Field("fits", LabType.Truth, "whether the model fits into that")), "which machines it fits"),
            Fact("tensors", Records(Field("type", LabType.Text, "how they are stored"), Field("count", LabType.Number, "how many there are"), Field("parameters", LabType.Number, "how many numbers they hold"), Field("bytes", LabType.Number, "how many bytes they take")), "the tensors by type, largest share first"),
            Fact("largest_tensors", Records(Field("name", LabType.Text, "its name"), Field("type", LabType.Text, "how it is stored"), Field("shape", LabType.Numbers, "its sizes, the length of a row first"), Field("parameters", LabType.Number, "how many numbers it holds"), Field("bytes", LabType.Number, "how many bytes it takes")), "the ten largest tensors"),
            Fact("licence", LabType.Text, "what one may do with it"),
            Fact("licence_source", LabType.Text, "who says so: file or catalogue"),
            Fact("template", LabType.Text, "how a chat is written down for it"),
            Fact("models", Records(Field("id", LabType.Text, "its id"), Field("role", LabType.Text, "what it is for"), Field("present", LabType.Truth, "whether its file is on this machine"), Field("parameters", LabType.Number, "how many numbers were learnt"), Field("quantisation", LabType.Text, "how they are stored"), Field("file_bytes", LabType.Number, "the size of the file"), Field("memory_bytes", LabType.Number, "the memory it takes with the whole context"), Field("problem", LabType.Text, "why its file cannot be read")), "all models that are known, and what their files say where they are there"),
            Fact("sha256", LabType.Text, "the fingerprint of the file"),
        ]);

    public static LabDeclaration Footprint { get; } = new(
        "footprint",
        "Estimates the energy, carbon and price of an experiment.",
        [
            Number("watts", "the power the machine draws while it works; without it an energy counter is read where there is one, or else 15 W over rest are assumed", null, 0, 1e6).In("W"),
            Number("idle_watts", "the power it would draw at rest, which is taken off", 0, 0, 1e6).In("W"),
            Choice("grid", "whose electricity it is", [.. CarbonGrids.All.Select(grid => grid.Name)]),
            Number("grams_per_kwh", "the carbon that a kilowatt hour costs, in grams of CO2e; takes the place of the grid", null, 0, 1e5).In("g CO2e/kWh"),
            Number("price_per_1000_tokens", "what a thousand tokens cost, read and written alike"),
            OneText("experiment", "which experiment; without it the last, and without any a short text is written and measured"),
            Whole("tokens", "instead of an experiment: how many tokens were written", null, 1),
            Number("seconds", "instead of an experiment: how long it took").In("s"),
            Number("kettle_watt_hours", "the energy of a litre of water brought to the boil", 93, 0.001, 1e6).In("Wh"),
            Number("car_grams_per_km", "the carbon of a kilometre by car, in grams of CO2e", 249, 0.001, 1e6).In("g CO2e/km"),
            Number("phone_watt_hours", "the energy of charging a phone", 15, 0.001, 1e6).In("Wh"),
        ],
        [
            Fact("source", LabType.Text, "where tokens and time come from: experiment, measured, or given"),
            Fact("tokens", LabType.Number, "how many tokens were read and written", "tokens"),
            Fact("prompt_tokens", LabType.Number, "how many of them were read", "tokens"),
            Fact("written_tokens", LabType.Number, "how many of them were written", "tokens"),
            Fact("seconds", LabType.Number, "how long it took, without loading the model", "s"),
            Fact("joules", LabType.Number, "the energy of the experiment", "J"),
            Fact("joules_per_token", LabType.Number, "the energy of one written token; what reading the prompt took is in it", "J/token"),
            Fact("watt_hours", LabType.Number, "the energy of the experiment", "Wh"),
            Fact("grams_co2e", LabType.Number, "the carbon of the experiment", "g CO2e"),
            Fact("price", LabType.Number, "what it would cost, in the money of price_per_1000_tokens"),
            Fact("estimated", LabType.Truth, "true unless the energy was read from a counter"),
            Fact("equivalents", Records(Field("name", LabType.Text, "what is compared with"), Field("answers", LabType.Number, "how many such answers equal one of it"), Field("value", LabType.Number, "what one of it takes"), Field("unit", LabType.Text, "the unit of that"), Field("source", LabType.Text, "where the value comes from"), Field("year", LabType.Number, "the year of the source")), "how many such answers equal a kettle, a kilometre, a charge"),
            Fact("training_runs", Records(Field("name", LabType.Text, "the model, or the family, that was trained"), Field("year", LabType.Number, "the year of the source"), Field("megawatt_hours", LabType.Number, "the energy, where it was published"), Field("tonnes_co2e", LabType.Number, "the carbon"), Field("answers", LabType.Number, "how many such answers have the same carbon"), Field("source", LabType.Text, "who published it"), Field("note", LabType.Text, "what is counted")), "published figures of training, to compare with"),
            Fact("assumptions", Records(Field("name", LabType.Text, "what is assumed"), Field("value", LabType.Number, "its value"), Field("unit", LabType.Text, "its unit"), Field("source", LabType.Text, "where it comes from")), "every number that was used, and where it comes from"),
        ]);

    private static LabType Link() => LabType.Record(
        Field("layer", LabType.Number, "its layer"),
        Field("head", LabType.Number, "its head"),
        Field("from", LabType.Number, "the token that attends"),
        Field("to", LabType.Number, "the token attended to"),
        Field("weight", LabType.Number, "the weight, from 0 to 1"));

    private static LabType Guesses() => Records(
        Field("piece", LabType.Text, "the piece"),
        Field("p", LabType.Number, "how likely it is"));
}
