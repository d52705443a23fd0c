namespace LlmQuest.Bench;

/// <summary>What each layer took for one token in one run. Each from the generator to the session includes those before it.</summary>
/// <param name="Greedy">Choosing the likeliest token.</param>
/// <param name="TopK">Choosing by temperature and top-k.</param>
/// <param name="TopP">Choosing by temperature and top-p.</param>
/// <param name="Figures">Surprisal, entropy and rank.</param>
/// <param name="Generator">A generation, without the copying that stands for the native call.</param>
/// <param name="Lab">The lab.</param>
/// <param name="Session">The session, until the answer is recorded.</param>
/// <param name="Draft">The draft of the answer alone.</param>
/// <param name="Screen">Telling the recorded answer.</param>
internal sealed record TokenCosts(Cost Greedy, Cost TopK, Cost TopP, Cost Figures, Cost Generator, Cost Lab, Cost Session, Cost Draft, Cost Screen);
