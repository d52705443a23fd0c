using System.Text;
using LlmQuest.Inference;

namespace LlmQuest.Labs.Rag;

/// <summary>Puts texts in the place of marks such as <c>{question}</c>.</summary>
internal static class PromptTemplate
{
    /// <summary>Fills a template. What is put in is not looked through for marks again: a page may hold one.</summary>
    /// <param name="template">The template.</param>
    /// <param name="texts">Mark and text.</param>
    public static string Fill(string template, params (string Mark, string Text)[] texts)
    {
        var filled = new StringBuilder();
        int from = 0;
        while (true)
        {
            (int at, string mark, string text) = texts
                .Select(one => (At: template.IndexOf(one.Mark, from, StringComparison.Ordinal), one.Mark, one.Text))
                .Where(one => one.At >= 0)
                .DefaultIfEmpty((At: -1, "", ""))
                .MinBy(one => one.At);
            if (at < 0)
            {
                return filled.Append(template, from, template.Length - from).ToString();
            }

            filled.Append(template, from, at - from).Append(text);
            from = at + mark.Length;
        }
    }

    /// <summary>Refuses a template that lacks a mark.</summary>
    /// <param name="name">What the parameter is called.</param>
    /// <param name="template">The template.</param>
    /// <param name="marks">Marks with what stands in their place.</param>
    /// <exception cref="ModelException">A mark is missing.</exception>
    public static void ThrowIfLacking(string name, string template, params (string Mark, string Meaning)[] marks)
    {
        foreach ((string mark, string meaning) in marks)
        {
            if (!template.Contains(mark, StringComparison.Ordinal))
            {
                throw new ModelException($"{name} has no {mark}: write it in the place of {meaning}.");
            }
        }
    }
}
