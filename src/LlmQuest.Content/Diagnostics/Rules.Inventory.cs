using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Content.Diagnostics;

/// <content>What can be wrong with the two forms of an inventory.</content>
public static partial class Rules
{
    /// <summary>Two stages are the same form.</summary>
    public static readonly Rule InventoryTwice = new(
        "LQ0108",
        Severity.Error,
        "Two stages are the same form of the inventory",
        "\"{0}\" says \"inventory: {1}\", and so does \"{2}\".",
        "Keep the line in one of them: an inventory is one form before and one after.",
        "The board could not tell which of them to compare.");

    /// <summary>One form is missing.</summary>
    public static readonly Rule InventoryHalf = new(
        "LQ0109",
        Severity.Warning,
        "The inventory has one form only",
        "\"{0}\" is a form of the inventory, and no stage says \"inventory: {1}\".",
        "Add a stage with \"inventory: {1}\" that asks the same things in other words, or remove the line here.",
        "There is nothing to compare the answers with.");

    /// <summary>An item cannot be right or wrong at once.</summary>
    public static readonly Rule InventoryItemNotAsked = new(
        "LQ0110",
        Severity.Error,
        "A form of the inventory asks for more than an answer",
        "\"{0}\" is of type {1}, and a form only asks what is answered in words: choice, text, number, order or match.",
        "Ask it in one of these types, or move it to a room.",
        "In a form the first answer counts and nothing is run, so that both forms are met in the same way.");

    /// <summary>An item assesses nothing.</summary>
    public static readonly Rule InventoryItemAlone = new(
        "LQ0111",
        Severity.Warning,
        "A question of the inventory names no objective",
        "\"{0}\" names no objective, so that no question of the other form goes with it.",
        "Give both questions the same one: objective=NAME in their braces, and {{#NAME}} under \"::: objectives\" of both forms.",
        "The board tells the gain per objective.");

    /// <summary>An item has no counterpart.</summary>
    public static readonly Rule InventoryUnpaired = new(
        "LQ0112",
        Severity.Warning,
        "A question of the inventory has no counterpart",
        "\"{0}\" asks for the objective \"{1}\", and no question of \"{2}\" does.",
        "Add a question with objective={1} to \"{2}\", or mend the name.",
        "What is asked once shows no gain.");
}
