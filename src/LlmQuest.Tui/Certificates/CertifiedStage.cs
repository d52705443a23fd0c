namespace LlmQuest.Tui.Certificates;

/// <summary>A stage on a certificate.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Stars">Stars, 1 to 3; 0 where it was not passed.</param>
/// <param name="Passed">Challenges that were passed.</param>
/// <param name="Challenges">Challenges that it has.</param>
internal sealed record CertifiedStage(string Title, int Stars, int Passed, int Challenges);
