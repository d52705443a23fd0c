using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Text;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Telling;

/// <summary>The words that were met, and what they mean.</summary>
internal static class GlossaryText
{
    public static string Of(World world, RunState state)
    {
        var glossary = Glossary.Of(world, state);
        if (glossary.Words == 0)
        {
            return "The course explains no words by itself. define PARAMETER or define LAB tells what those are.";
        }

        IEnumerable<string> lines = glossary.Met.SelectMany(group => group.Terms.Select(term => $"{term}: {world.Course.Terms[term]}").Prepend(group.Stage.Stage.Title));
        string rest = glossary.Count < glossary.Words ? " The others wait in stages you have not entered; define WORD explains any of them." : "";
        return string.Join('\n', lines.Prepend($"{Quantity.Of(glossary.Count, "word")} of {glossary.Words} met.{rest}"));
    }
}
