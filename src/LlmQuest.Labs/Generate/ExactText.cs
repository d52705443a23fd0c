using System.Text;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Labs.Generate;

/// <summary>The text of token ids, control tokens written out.</summary>
internal static class ExactText
{
    public static string Of(ILanguageModel model, IEnumerable<int> ids) => Encoding.UTF8.GetString([.. ids.SelectMany(id => model.TokenBytes(id, renderSpecial: true))]);
}
