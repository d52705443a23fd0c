namespace LlmQuest.Reports.Board;

/// <summary>How a class did in one stage.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Entered">Learners who were in it.</param>
/// <param name="Passed">Learners who passed it.</param>
/// <param name="Here">Learners who stand in it now and have not passed it.</param>
/// <param name="Stuck">Those of them who are stuck.</param>
/// <param name="Time">Active time in it until it was passed, of those who passed it.</param>
/// <param name="Hinted">Of the challenges that were tried there, by anybody, those for which a hint was taken.</param>
/// <param name="Revealed">Of the same, those whose solution was asked for.</param>
/// <param name="EnteredLately">Learners who entered it in the last week.</param>
/// <param name="PassedLately">Learners who passed it in the last week.</param>
public sealed record StageFigures(BoardStage Stage, int Entered, int Passed, int Here, int Stuck, Spread Time, Share Hinted, Share Revealed, int EnteredLately, int PassedLately);
