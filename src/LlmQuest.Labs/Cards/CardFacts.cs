using LlmQuest.Core.Labs;
using LlmQuest.Inference;
using LlmQuest.Inference.Gguf;
using LlmQuest.Inference.Hosting;

namespace LlmQuest.Labs.Cards;

/// <summary>What the lab says of a model file.</summary>
internal static class CardFacts
{
    /// <summary>Everything the card holds, and the memory it needs.</summary>
    public static IEnumerable<(string Name, LabValue? Value)> Of(GgufCard card, KnownModel model, int context)
    {
        double memory = MemoryNeed.Of(card, context);
        return
        [
            ("name", Text(card.Name)),
            ("architecture", Text(card.Architecture)),
            ("parameters", LabValue.Of(card.Parameters)),
            ("layers", Counted(card.Layers)),
            ("heads", Counted(card.Heads)),
            ("embedding_length", Counted(card.EmbeddingLength)),
            ("context_length", Counted(card.ContextLength)),
            ("vocabulary", Counted(card.Vocabulary)),
            ("quantisation", Text(card.Quantisation)),
            ("file_bytes", LabValue.Of(card.FileBytes)),
            ("kv_bytes_per_token", Counted(card.KvBytesPerToken)),
            ("memory_bytes", LabValue.Of(memory)),
            ("fits", Machines.Fitting(memory)),
            ("licence", Text(card.Licence.Length > 0 ? card.Licence : model.Licence)),
            ("licence_source", card.Licence.Length > 0 ? LabValue.Of("file") : model.Licence.Length > 0 ? LabValue.Of("catalogue") : null),
            ("template", Text(card.Template ?? "")),
        ];
    }

    /// <summary>A row of the table over all models; a file that cannot be read says why.</summary>
    public static LabValue Row(KnownModel model, int context)
    {
        try
        {
            return model.IsPresent ? Row(model, GgufFile.ReadCard(model.Path), context) : Row(model, ("file_bytes", model.FileBytes is { } bytes ? LabValue.Of(bytes) : null));
        }
        catch (ModelException e)
        {
            return Row(model, ("problem", LabValue.Of(e.Message)));
        }
    }

    private static LabValue Row(KnownModel model, GgufCard card, int context) => Row(
        model,
        ("parameters", LabValue.Of(card.Parameters)),
        ("quantisation", Text(card.Quantisation)),
        ("file_bytes", LabValue.Of(card.FileBytes)),
        ("memory_bytes", LabValue.Of(MemoryNeed.Of(card, context))));

    private static LabValue Row(KnownModel model, params IEnumerable<(string Name, LabValue? Value)> more)
    {
        (string Name, LabValue? Value)[] fields = [("id", LabValue.Of(model.Id)), ("role", Text(model.Role)), ("present", LabValue.Of(model.IsPresent)), .. more];
        return LabValue.Map(fields.Where(field => field.Value is not null).Select(field => (field.Name, field.Value!)));
    }

    private static LabValue? Text(string text) => text.Length > 0 ? LabValue.Of(text) : null;

    private static LabValue? Counted(double number) => number > 0 ? LabValue.Of(number) : null;
}
