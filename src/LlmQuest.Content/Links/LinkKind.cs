namespace LlmQuest.Content.Links;

/// <summary>What a lesson does with a target.</summary>
public enum LinkKind
{
    /// <summary>Leads to it.</summary>
    Link,

    /// <summary>Shows it.</summary>
    Image,
}
