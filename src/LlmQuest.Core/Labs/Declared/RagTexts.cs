namespace LlmQuest.Core.Labs.Declared;

/// <summary>The prompts of the labs that look things up, as they are when nobody changes them.</summary>
public static class RagTexts
{
    /// <summary>Where the passages stand in a prompt.</summary>
    public const string Context = "{context}";

    /// <summary>Where the question stands in a prompt.</summary>
    public const string Question = "{question}";

    /// <summary>Where the earlier turns stand in a prompt.</summary>
    public const string History = "{history}";

    /// <summary>Where one passage stands in a prompt.</summary>
    public const string Passage = "{passage}";

    /// <summary>Passages and question.</summary>
    public const string Template = "You answer questions about a newspaper.\nThese passages of it are there to answer from:\n\n{context}\n\nThink carefully about these passages.\nNow look at the question:\n{question}\nAnswer it from these passages only, in three sentences at most.\nAnswer:";

    /// <summary>The question alone.</summary>
    public const string Bare = "Answer the question in one short sentence.\nQuestion: {question}\nAnswer:";

    /// <summary>A question that leans on what was said before, made to stand alone. The example shows the model what is wanted.</summary>
    public const string Rewrite = "Rewrite the last question so that it can be understood alone.\n\nConversation:\nQ: Who built the mill?\nA: Ada Finch built it.\nLast question: When did she build it?\nRewritten question: When did Ada Finch build the mill?\n\nConversation:\n{history}\nLast question: {question}\nRewritten question:";

    /// <summary>Whether a passage says anything on a question.</summary>
    public const string Relevance = "Passage: {passage}\n\nQuestion: {question}\nDoes the passage answer the question? Answer:";

    /// <summary>What is said in place of an answer.</summary>
    public const string Refusal = "The pages say nothing about this.";

    /// <summary>The pages that ship.</summary>
    public const string Pages = "gazette";

    /// <summary>The questions on the pages that ship.</summary>
    public const string QuestionSet = "gazette-questions.csv";

    /// <summary>Below this score the pages are held to say nothing.</summary>
    public const double Threshold = 0.5;

    /// <summary>From here on a sentence counts as supported.</summary>
    public const double SupportBar = 0.6;
}
