namespace LlmQuest.Content.Import;

/// <summary>What an import counts before and after.</summary>
public enum BlockKind
{
    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A paragraph that is not the first of a list item.</summary>
    Paragraph,

    /// <summary>The first paragraph of a list item, or a line that begins with the letter of an option.</summary>
    ListItem,

    /// <summary>A block of code.</summary>
    Code,

    /// <summary>A table, by the words of its cells.</summary>
    Table,

    /// <summary>An image, in Markdown or in HTML.</summary>
    Figure,

    /// <summary>A link, in Markdown or in HTML.</summary>
    Link,

    /// <summary>A block of HTML.</summary>
    Html,

    /// <summary>What a reference link leads to.</summary>
    Definition,
}
