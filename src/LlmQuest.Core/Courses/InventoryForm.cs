namespace LlmQuest.Core.Courses;

/// <summary>Whether a stage is a form of the inventory: the same things asked before the first room and after the last, in other words.</summary>
public enum InventoryForm
{
    /// <summary>It is not: a room like any other.</summary>
    None,

    /// <summary>It is filled in before.</summary>
    Before,

    /// <summary>It is filled in after.</summary>
    After,
}
