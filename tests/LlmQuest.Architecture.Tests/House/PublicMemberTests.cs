using LlmQuest.House.Measures;

namespace LlmQuest.Architecture.Tests.House;

public sealed class PublicMemberTests
{
    [Test]
    public void A_public_member_without_a_comment_is_found()
    {
        const string Text = "/// <summary>A</summary>\npublic class A\n{\n public int B;\n /// <summary>C</summary>\n public int C;\n int D;\n}\nclass E { public int F; }";
        Assert.That(PublicMembers.Documented([Snippet.File(Text)]).Select(item => (item.Name, item.Value)), Is.EqualTo(new[] { ("A", 1), ("A.B", 0), ("A.C", 1) }));
    }

    [Test]
    public void Members_of_public_interfaces_and_lists_are_public()
        => Assert.That(PublicMembers.Documented([Snippet.File("public interface A { void B(); } public enum C { D }")]).Select(item => item.Name), Is.EqualTo(new[] { "A", "A.B", "C", "C.D" }));

    [TestCase("Task B();", 0)]
    [TestCase("Task<int> B(CancellationToken stop);", 1)]
    [TestCase("IAsyncEnumerable<int> B(int a, CancellationToken stop = default);", 1)]
    public void What_runs_beside_should_take_a_token(string member, int value)
        => Assert.That(PublicMembers.Cancellable([Snippet.File($"public interface A {{ {member} }}")]).Select(item => item.Value), Is.EqualTo(new[] { value }));

    [TestCase("public int B() => 1;")]
    [TestCase("public override Task B() => null!;")]
    [TestCase("public ValueTask DisposeAsync() => default;")]
    [TestCase("Task B() => null!;")]
    public void Where_the_signature_is_not_ours_to_choose_no_token_is_asked(string member)
        => Assert.That(PublicMembers.Cancellable([Snippet.File($"public class A {{ {member} }}")]), Is.Empty);
}
