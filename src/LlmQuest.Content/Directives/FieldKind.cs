namespace LlmQuest.Content.Directives;

/// <summary>What the value of a field is.</summary>
internal enum FieldKind
{
    /// <summary>An id: small letters, digits and hyphens.</summary>
    Id,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A list of texts, or one of them.</summary>
    Texts,

    /// <summary>A whole number of minutes.</summary>
    Minutes,

    /// <summary>True or false.</summary>
    Truth,

    /// <summary>Draft or ready.</summary>
    Status,

    /// <summary><c>before</c> or <c>after</c>.</summary>
    Form,

    /// <summary>Names with a text each.</summary>
    Named,

    /// <summary>What must be passed before: a list of stages, or a map with all, any and score.</summary>
    Unlock,

    /// <summary>Numbers with points between.</summary>
    Version,

    /// <summary>Names with a title, minutes and stages each.</summary>
    Tracks,
}
