using System.Collections.Immutable;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Markup;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Prose;
using ListBlock = Markdig.Syntax.ListBlock;

namespace LlmQuest.Content.Stages;

/// <summary>Reads right and wrong answers with their messages.</summary>
internal sealed class AnswerReader(StageContext context, ProseReader prose)
{
    /// <summary>The accepted and rejected answers, in the order of the file.</summary>
    public ImmutableArray<AnswerReply> Replies(ILookup<string, Div> parts)
        => [.. parts["accept"].Concat(parts["reject"]).OrderBy(div => div.Offset).Select(ReadReply).OfType<AnswerReply>()];

    /// <summary>The options of a choice; a message stands below an option, or in a div that names its letter.</summary>
    public ImmutableArray<ChoiceOption> Options(ImmutableArray<ListItem> items, IReadOnlyList<Div> messages)
    {
        AnswerReply[] replies = [.. messages.Select(ReadReply).OfType<AnswerReply>()];
        return [.. items.Select((item, i) => Option(item, replies.FirstOrDefault(reply => reply.Patterns.Any(pattern => IsLetter(pattern.Text, i)))))];
    }

    private static bool IsLetter(string text, int index) => text.Trim() is [var letter] && char.ToLowerInvariant(letter) - 'a' == index;

    private static ChoiceOption Option(ListItem item, AnswerReply? reply) => new(
        item.Content.IsEmpty ? [] : [item.Content[0]],
        item.Checked == true,
        item.Content.Length > 1 ? item.Content[1..] : reply?.Message ?? [],
        item.Attributes.GetValueOrDefault("misconception", reply?.Misconception ?? ""),
        item.At);

    private AnswerReply? ReadReply(Div div)
    {
        ListBlock? list = div.Block.FirstOrDefault() as ListBlock;
        ImmutableArray<ListItem> items = list is null ? [] : ((Core.Prose.ListBlock)prose.Read(list)!).Items;
        if (items.IsEmpty)
        {
            context.Add(Rules.PartMissing, div.Offset, $"div \"{div.Name}\"", "a list of answers as its first part", "Write one answer a line, such as \"- token\".");
            return null;
        }

        ImmutableArray<AnswerPattern> patterns = [.. items.Select(item => new AnswerPattern(Plain(item.Raw), item.At))];
        ImmutableArray<Block> message = prose.ReadAll(div.Block.Where(block => block != list));
        return new AnswerReply(div.Name == "accept", patterns, message, div["misconception"], div.At);
    }

    // Code signs around the whole answer keep Markdown away from it.
    private static string Plain(string raw) => raw.Length > 2 && raw[0] == '`' && raw[^1] == '`' ? raw[1..^1] : raw;
}
