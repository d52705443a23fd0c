using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Inference;
using LlmQuest.Labs.Rag;

namespace LlmQuest.Labs.Pipeline;

/// <summary>Looks at the parameters of a part, before the first question goes through it.</summary>
internal static class NodeCheck
{
    /// <summary>Throws with the name of the part.</summary>
    /// <exception cref="ModelException">A parameter is unfit.</exception>
    public static void ThrowIfUnfit(DesignNode node)
    {
        try
        {
            switch (node.Kind.Name)
            {
                case "split":
                    _ = Splitting.Of(node.Parameters);
                    break;
                case "rewrite":
                    Rewriting.Check(node.Text("rewrite_template"));
                    break;
                case "generate":
                    PromptTemplate.ThrowIfLacking("template", node.Text("template"), (RagTexts.Question, "the question"));
                    _ = WritingSettings.Of(node.Parameters.SetItem("seed", LabValue.Of(0)).SetItem("samples", LabValue.Of(1)));
                    break;
            }
        }
        catch (ModelException e)
        {
            throw new ModelException($"{node.Told}: {e.Message}");
        }
    }
}
