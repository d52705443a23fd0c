namespace LlmQuest.Inference.Prompts;

/// <summary>Who a token of a prompt comes from.</summary>
public enum PromptOrigin
{
    /// <summary>The model's chat template: control tokens, role names, and a system turn that it adds by itself.</summary>
    Template,

    /// <summary>The system turn.</summary>
    System,

    /// <summary>A turn of the person.</summary>
    Person,

    /// <summary>A turn of the model, sampled or written for it.</summary>
    Model,
}
