using LlmQuest.Content.Markup;
using LlmQuest.Core.Labs;
using Markdig.Syntax;

namespace LlmQuest.Content.Stages;

/// <summary>The labs that stand in a stage, wherever in its file, by id.</summary>
internal sealed class LabIndex
{
    private readonly SortedDictionary<string, LabDeclaration?> _labs = new(StringComparer.Ordinal);

    public LabIndex(MarkdownDocument document, LabRegistry labs)
    {
        foreach (DivBlock div in document.Descendants<DivBlock>().Where(div => div.Head.Name == "lab"))
        {
            string id = div.Head.Attributes.GetValueOrDefault(AttributeText.Id, "");
            _labs.TryAdd(id, labs.Find(div.Head.Attributes.GetValueOrDefault("type", "")));
        }
    }

    public IEnumerable<string> Ids => _labs.Keys.Where(id => id.Length > 0);

    /// <summary>Whether a lab of this id stands here; its declaration is null when its type is not known.</summary>
    public bool TryFind(string id, out LabDeclaration? lab) => _labs.TryGetValue(id, out lab) && id.Length > 0;
}
