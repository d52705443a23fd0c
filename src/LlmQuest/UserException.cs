namespace LlmQuest;

/// <summary>Something the person at the keyboard can mend. The message is one sentence that names the thing and the next step.</summary>
internal sealed class UserException(string message) : Exception(message);
