namespace LlmQuest.Core.Commands;

/// <summary>What a typed line asks for.</summary>
/// <param name="Verb">What is to be done.</param>
/// <param name="Rest">What stands behind the verb, as it was typed; may be empty. Of a line that is not understood, the whole line.</param>
public sealed record Command(Verb Verb, string Rest);
