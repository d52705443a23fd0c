using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Yaml;

namespace LlmQuest.Content.Stages;

/// <summary>Finds the id of a stage.</summary>
internal sealed class StageId(StageContext context, FrontMatter front)
{
    /// <summary>The id in the front matter, or one made from the name of the file, which is reported to be written.</summary>
    public string Of(YamlFields fields)
    {
        string id = fields.Text("id");
        if (id.Length == 0)
        {
            string words = Path.GetFileNameWithoutExtension(context.Source.File);
            id = IdBook.Slug(words.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-', '_'), "stage");
            WriteStageId(id);
        }
        else if (!IdBook.IsId(id))
        {
            context.Add(Rules.BadId, fields.Map["id"]!.Value.Offset, id);
        }

        return id;
    }

    // In front matter that cannot be read an id may stand already.
    private void WriteStageId(string id)
    {
        if (front.End == 0)
        {
            context.Ids.Write("stage", id, 0, new IdEdit(0, $"---{LineEnd}id: {id}{LineEnd}---{LineEnd}"));
        }
        else if (front.IsReadable)
        {
            context.Ids.Write("stage", id, 0, new IdEdit(front.First, $"id: {id}{LineEnd}"));
        }
    }

    private string LineEnd => context.Source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
}
