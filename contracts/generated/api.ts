// Written by `npm run contracts` from the operation tables in contracts/src. Change those, not this file.
export interface paths {
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The trail, newest first, filtered by kind, actor, campaign and day */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Campaigns of the own organisation and those below it */
        get: operations["listCampaigns"];
        put?: never;
        /** Start a campaign from a template */
        post: operations["createCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaignId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A campaign with its plan and what may be done with it now */
        get: operations["getCampaign"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaignId}/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bookings of a campaign, masked */
        get: operations["listBookings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaignId}/check-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Present a pass at the door; exactly one presentation is admitted */
        post: operations["checkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaignId}/door": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the door needs: title, slots of the day, counts */
        get: operations["getDoor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaignId}/funnel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Targets against live figures */
        get: operations["getFunnel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaignId}/funnel/{stage}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The facts behind one figure, masked */
        get: operations["listFunnelRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaignId}/impressions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter impressions as a channel reported them */
        post: operations["recordImpressions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaignId}/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events: `changed` with the latest fact number whenever something happened; resumes by Last-Event-ID */
        get: operations["watchCampaign"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaignId}/plan/{section}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Save one section of the plan; an edit voids the signatures on the version before */
        put: operations["savePlanSection"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaignId}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish exactly the version that carries three signatures */
        post: operations["publishCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaignId}/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list of checks before opening, each with its reason */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaignId}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the plan as it stands to the three levels of review */
        post: operations["submitCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaignId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the plan back from review */
        post: operations["withdrawCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Customers of the own organisation, masked, newest first */
        get: operations["listCustomers"];
        put?: never;
        /** Add a person, or a company with its handlers */
        post: operations["createCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{customerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One customer, masked, with consents and handlers */
        get: operations["getCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{customerId}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Destroy the key of a customer: contact data can never be read again */
        post: operations["eraseCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{customerId}/unmask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show contact data in clear, for a logged reason */
        post: operations["unmaskCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find by full mobile number, e-mail or customer number; the term travels in the body, never in the address */
        post: operations["searchCustomers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/import-mappings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Column mappings that may be used */
        get: operations["listMappings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports, newest first */
        get: operations["listImports"];
        put?: never;
        /** Announce an import; the file follows */
        post: operations["createImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Progress and report of an import */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{importId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Send the file as a stream; answers when it is imported */
        put: operations["uploadImport"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{importId}/rejected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rejected rows with their reason, as a file */
        get: operations["downloadRejected"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["getParticipantMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own bookings, newest first */
        get: operations["listMyBookings"];
        put?: never;
        /** Book a slot, or join its waitlist when it is full */
        post: operations["reserveSlot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/bookings/{bookingId}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The slot as an iCalendar file (RFC 5545) */
        get: operations["getCalendarFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/bookings/{bookingId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel; the first on the waitlist moves up in the same transaction */
        post: operations["cancelBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/bookings/{bookingId}/pass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The pass of a confirmed booking */
        get: operations["getPass"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/campaigns/{slug}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Growth report of the latest finished run */
        get: operations["getGrowthReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/campaigns/{slug}/survey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether I answered the exit survey */
        get: operations["getMySurvey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own consents, latest decision per purpose */
        get: operations["listMyConsents"];
        put?: never;
        /** Give or withdraw consents; each decision is kept with its wording version */
        post: operations["decideConsents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Balance and entries of the own points account */
        get: operations["getMyPoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own runs, newest first */
        get: operations["listMyRuns"];
        put?: never;
        /** Start a run; the server draws the seed */
        post: operations["startRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/runs/{runId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One run with its log of decisions */
        get: operations["getRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/runs/{runId}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Append decisions; the server replays them and must reach the same state hash */
        post: operations["submitDecisions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/surveys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer the exit survey once, with a diary entry in own words */
        post: operations["answerSurvey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The own organisation and those below it */
        get: operations["listOrganisations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages that would leave the bank; in the demo one-time codes are read here */
        get: operations["listOutbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Campaigns that are published and not over */
        get: operations["listPublicCampaigns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/campaigns/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The published, signed version of a campaign */
        get: operations["getPublicCampaign"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/campaigns/{slug}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Slots with live capacity */
        get: operations["listSlots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/campaigns/{slug}/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Count one visit of the landing page; a random visitor id, kept for the visit only, no address */
        post: operations["recordVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/packs/{packHash}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A compiled simulator pack of a published campaign; never changes under its hash */
        get: operations["getPack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reviews of the own organisation, those waiting for me first */
        get: operations["listReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/{reviewId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One review: pieces now and before, signatures, what I may do */
        get: operations["getReview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/{reviewId}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the plan back to its author with a comment */
        post: operations["returnReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/{reviewId}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign the shown hash at one level; needs the permission of that level */
        post: operations["signReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with number and one-time code */
        post: operations["signInParticipant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a one-time code; capped per number, device and address */
        post: operations["requestCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this sign-in */
        post: operations["signOutParticipant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Staff of the own organisation and those below it */
        get: operations["listStaff"];
        put?: never;
        /** Add a staff member */
        post: operations["createStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/{staffId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change roles, organisation or state */
        put: operations["updateStaff"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed-in staff member with roles and permissions */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the own password; ends all other sign-ins */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with staff number, password and, where enrolled, a one-time password */
        post: operations["signInStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own sign-ins that are still open */
        get: operations["listSignIns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/sign-ins/{signInId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End one of the own sign-ins */
        post: operations["endSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this sign-in */
        post: operations["signOutStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/totp/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a secret for an authenticator app; it counts only after confirmation */
        post: operations["beginTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm the authenticator with its first code */
        post: operations["confirmTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Campaign templates */
        get: operations["listTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AuditEntry: {
            actorId: string | null;
            /** @enum {string} */
            actorKind: "staff" | "participant" | "system";
            actorLabel: string | null;
            /**
             * Format: date-time
             * @description ISO 8601 instant with offset
             */
            at: string;
            body: {
                [key: string]: unknown;
            };
            campaignId: string | null;
            /**
             * Format: uuid
             * @description UUID made by the caller before sending
             */
            factId: string;
            kind: string;
            seq: number;
            subjectId: string;
            subjectKind: string;
        };
        CampaignCard: {
            days: number;
            hasUnpublishedEdits: boolean;
            /**
             * Format: uuid
             * @description UUID made by the caller before sending
             */
            id: string;
            orgEn: string;
            orgZh: string;
            slug: string;
            /**
             * Format: date
             * @description Calendar day, Asia/Shanghai
             */
            startsOn: string;
            /** @enum {string} */
            state: "draft" | "in-review" | "approved" | "published" | "ended";
            title: components["schemas"]["Text"];
            /**
             * Format: date-time
             * @description ISO 8601 instant with offset
             */
            updatedAt: string;
        };
        CampaignDetail: {
            authorName: string;
            can: {
                /** @description Whether an act is possible now, and the sentence that says why not */
                edit: components["schemas"]["Can"];
                /** @description Whether an act is possible now, and the sentence that says why not */
                publish: components["schemas"]["Can"];
                /** @description Whether an act is possible now, and the sentence that says why not */
                submit: components["schemas"]["Can"];
                /** @description Whether an act is possible now, and the sentence that says why not */
                withdraw: components["schemas"]["Can"];
            };
            /** @description Hash of the plan as it stands */
            contentHash: string;
            days: number;
            doneSections: ("basics" | "goals" | "audience" | "slots" | "rewards" | "play" | "survey" | "content")[];
            hasUnpublishedEdits: boolean;
            /**
             * Format: uuid
             * @description UUID made by the caller before sending
             */
            id: string;
            orgEn: string;
            orgZh: string;
            path: {
                day: string | null;
                key: string;
                /** @enum {string} */
                state: "done" | "now" | "ahead";
            }[];
            plan: components["schemas"]["Plan"];
            publishedHash: string | null;
            /** @description Counts saves; sent back with each save so that two editors cannot overwrite each other */
            revision: number;
            slug: string;
            /**
             * Format: date
             * @description Calendar day, Asia/Shanghai
             */
            startsOn: string;
            /** @enum {string} */
            state: "draft" | "in-review" | "approved" | "published" | "ended";
            templateKey: string;
            title: components["schemas"]["Text"];
            /**
             * Format: date-time
             * @description ISO 8601 instant with offset
             */
            updatedAt: string;
        };
        Can: {
            allowed: boolean;
            code?: string;
            en?: string;
            zh?: string;
        };
        ConsentEntry: {
            /**
             * Format: date-time
             * @description ISO 8601 instant with offset
             */
            at: string;
            campaignId: string | null;
            /** @description Where and how the consent was given */
            evidence: string;
            isGiven: boolean;
            purpose: string;
            version: number;
        };
        CustomerDetail: {
            attributes: {
                [key: string]: string | number | boolean | null;
            };
            consents: components["schemas"]["ConsentEntry"][];
            /**
             * Format: date-time
             * @description ISO 8601 instant with offset
             */
            createdAt: string;
            emailMasked: string | null;
            externalNo: string;
            handlers: {
                /**
                 * Format: uuid
                 * @description UUID made by the caller before sending
                 */
                id: string;
                mobileMasked: string | null;
                nameMasked: string | null;
                title: string;
            }[];
            /**
             * Format: uuid
             * @description UUID made by the caller before sending
             */
            id: string;
            isErased: boolean;
            /** @enum {string} */
            kind: "person" | "company";
            mobileMasked: string | null;
            nameMasked: string | null;
            source: string;
        };
        GrowthReport: {
            alias: components["schemas"]["Text"];
            approvalCode: string;
            campaignTitle: components["schemas"]["Text"];
            curve: {
                eventId: string;
                index: number;
                netWorthFen: number;
                rating: number;
            }[];
            diary: string | null;
            disclaimer: components["schemas"]["Text"];
            /**
             * Format: date-time
             * @description ISO 8601 instant with offset
             */
            finishedAt: string;
            forks: {
                alternative: components["schemas"]["Text"];
                chosen: components["schemas"]["Text"];
                eventTitle: components["schemas"]["Text"];
                index: number;
                netWorthDifferenceFen: number;
                ratingDifference: number;
            }[];
            learning: components["schemas"]["Text"][];
            meters: {
                cashFen: number;
                netWorthFen: number;
                rating: number;
                wellBeing: number;
            };
            /** @description The same fate had the decisive choice been another */
            other: {
                eventId: string;
                index: number;
                netWorthFen: number;
                rating: number;
            }[];
            personaName: components["schemas"]["Text"];
            pointsTotal: number;
            risks: {
                ruleId: string;
                source: components["schemas"]["Text"];
                words: components["schemas"]["Text"];
            }[];
        };
        ImportReport: {
            accepted: number;
            bytesRead: number;
            bytesTotal: number | null;
            created: number;
            delimiter: string | null;
            encoding: string | null;
            /** @description Why it failed: a refusal code, connection-lost, interrupted or server-defect */
            failure: string | null;
            fileName: string;
            finishedAt: string | null;
            /**
             * Format: uuid
             * @description UUID made by the caller before sending
             */
            id: string;
            /** @description Columns of the file that the mapping does not know; left out */
            ignoredColumns: string[];
            isDryRun: boolean;
            mapping: string;
            read: number;
            rejected: number;
            rejectedByReason: {
                [key: string]: number;
            };
            /**
             * Format: date-time
             * @description ISO 8601 instant with offset
             */
            startedAt: string;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed";
            unchanged: number;
            updated: number;
        };
        MaskedCustomer: {
            attributes: {
                [key: string]: string | number | boolean | null;
            };
            /**
             * Format: date-time
             * @description ISO 8601 instant with offset
             */
            createdAt: string;
            emailMasked: string | null;
            externalNo: string;
            /**
             * Format: uuid
             * @description UUID made by the caller before sending
             */
            id: string;
            isErased: boolean;
            /** @enum {string} */
            kind: "person" | "company";
            mobileMasked: string | null;
            nameMasked: string | null;
            source: string;
        };
        Me: {
            displayName: string;
            hasTotp: boolean;
            /**
             * Format: uuid
             * @description UUID made by the caller before sending
             */
            id: string;
            idleMinutes: number;
            lastSignInAt: string | null;
            login: string;
            orgEn: string;
            /**
             * Format: uuid
             * @description UUID made by the caller before sending
             */
            orgId: string;
            orgZh: string;
            permissions: ("campaign.read" | "campaign.edit" | "campaign.publish" | "review.read" | "review.sign.1" | "review.sign.2" | "review.sign.3" | "customer.read" | "customer.edit" | "customer.unmask" | "customer.import" | "customer.erase" | "booking.read" | "checkin.scan" | "funnel.read" | "funnel.rows" | "impressions.record" | "outbox.read" | "audit.read" | "staff.read" | "staff.edit")[];
            roles: ("operator" | "reviewer-1" | "reviewer-2" | "reviewer-3" | "approver" | "floor-staff" | "guide" | "analyst" | "auditor" | "system-admin" | "audit-admin" | "security-admin")[];
            /** @enum {string} */
            state: "active" | "suspended";
        };
        MyBooking: {
            /**
             * Format: uuid
             * @description UUID made by the caller before sending
             */
            campaignId: string;
            /**
             * Format: date-time
             * @description ISO 8601 instant with offset
             */
            cancelUntil: string;
            checkedInAt: string | null;
            /**
             * Format: date-time
             * @description ISO 8601 instant with offset
             */
            endsAt: string;
            /**
             * Format: uuid
             * @description UUID made by the caller before sending
             */
            id: string;
            /**
             * Format: uuid
             * @description UUID made by the caller before sending
             */
            slotId: string;
            slug: string;
            /**
             * Format: date-time
             * @description ISO 8601 instant with offset
             */
            startsAt: string;
            /** @enum {string} */
            state: "confirmed" | "waitlisted" | "cancelled" | "checked-in";
            title: components["schemas"]["Text"];
            /** @enum {string} */
            track: "personal" | "enterprise";
            waitlistPosition: number | null;
        };
        NpsFigure: {
            detractors: number;
            high: number | null;
            low: number | null;
            minResponses: number;
            passives: number;
            promoters: number;
            responses: number;
            /** @description -100..100; null below the minimum number of responses */
            score: number | null;
        };
        Ok: {
            /** @constant */
            ok: true;
        };
        Organisation: {
            en: string;
            /**
             * Format: uuid
             * @description UUID made by the caller before sending
             */
            id: string;
            /** @enum {string} */
            kind: "head-office" | "branch" | "outlet";
            parentId: string | null;
            /** @description Ids from the root, each followed by a slash */
            path: string;
            zh: string;
        };
        OutboxMessage: {
            /** @enum {string} */
            channel: "sms" | "mail";
            /**
             * Format: date-time
             * @description ISO 8601 instant with offset
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description UUID made by the caller before sending
             */
            id: string;
            /** @enum {string} */
            state: "queued" | "sent" | "failed";
            toMasked: string;
            words: string;
        };
        ParticipantMe: {
            alias: components["schemas"]["Text"];
            /**
             * Format: uuid
             * @description UUID made by the caller before sending
             */
            id: string;
            mobileMasked: string | null;
        };
        Pass: {
            alias: components["schemas"]["Text"];
            booking: components["schemas"]["MyBooking"];
            /** @description Base64url key of this pass alone */
            secret: string;
            /**
             * Format: date-time
             * @description ISO 8601 instant with offset
             */
            serverNow: string;
            shortCode: string;
            /** @description Play money 体验币 of the simulated account */
            startMoneyFen: number;
            stepSeconds: number;
            stops: {
                key: string;
                label: components["schemas"]["Text"];
                /** @enum {string} */
                state: "done" | "ahead";
            }[];
        };
        Plan: {
            audience: {
                segments: {
                    channels: string[];
                    key: string;
                    label: components["schemas"]["Text"];
                    promotesProducts: boolean;
                    quota: number;
                }[];
            };
            basics: {
                days: number;
                host: components["schemas"]["Text"];
                /**
                 * Format: date
                 * @description Calendar day, Asia/Shanghai
                 */
                startsOn: string;
                tagline: components["schemas"]["Text"];
                title: components["schemas"]["Text"];
                venue: {
                    address: components["schemas"]["Text"];
                    fireCapacity: number;
                    name: components["schemas"]["Text"];
                    operatingCap: number;
                };
            };
            content: {
                askedFor: components["schemas"]["Text"];
                consents: {
                    isRequired: boolean;
                    label: components["schemas"]["Text"];
                    note: components["schemas"]["Text"];
                    purpose: string;
                    retentionDays: number;
                    version: number;
                }[];
                disclaimer: components["schemas"]["Text"];
                landing: {
                    body: components["schemas"]["Text"];
                    key: string;
                    title: components["schemas"]["Text"];
                }[];
                stops: {
                    key: string;
                    label: components["schemas"]["Text"];
                }[];
            };
            goals: {
                funnel: {
                    /** @enum {string} */
                    stage: "impression" | "visit" | "booked" | "checked-in" | "completed" | "surveyed" | "follow-up";
                    target: number;
                }[];
                northStar: components["schemas"]["Text"];
                quality: {
                    key: string;
                    label: components["schemas"]["Text"];
                    minResponses?: number;
                    target: number;
                    /** @enum {string} */
                    unit: "score" | "percent" | "minutes" | "seconds" | "count";
                }[];
            };
            play: {
                disclaimer: components["schemas"]["Text"];
                packId: string;
            };
            rewards: {
                earning: {
                    capPoints: number;
                    points: number;
                    /** @enum {string} */
                    trigger: "checked-in" | "stage-finished" | "survey-answered";
                }[];
                expiryNote: components["schemas"]["Text"];
            };
            slots: {
                cancelUntilHours: number;
                earlyEntryMinutes: number;
                expectedShowRatePercent: number;
                guideRatio: number;
                hourlyCap: number;
                items: {
                    day: number;
                    /** @description Wall-clock time HH:MM */
                    end: string;
                    enterprise: number;
                    key: string;
                    personal: number;
                    /** @description Wall-clock time HH:MM */
                    start: string;
                    walkIn: number;
                }[];
                lateGraceMinutes: number;
                perPerson: number;
                stayMinutes: number;
                waitlist: boolean;
            };
            survey: {
                diaryPrompt: components["schemas"]["Text"];
                intro: components["schemas"]["Text"];
                questions: ({
                    key: string;
                    /** @constant */
                    kind: "nps";
                    label: components["schemas"]["Text"];
                } | {
                    high: components["schemas"]["Text"];
                    key: string;
                    /** @constant */
                    kind: "rating";
                    label: components["schemas"]["Text"];
                    low: components["schemas"]["Text"];
                } | {
                    key: string;
                    /** @constant */
                    kind: "choice";
                    label: components["schemas"]["Text"];
                    options: {
                        key: string;
                        label: components["schemas"]["Text"];
                    }[];
                })[];
            };
        };
        Problem: {
            code: string;
            /** @description What to do, in the language asked for */
            detail: string;
            en: {
                action: string;
                title: string;
            };
            errors?: {
                /** @description Stable code of the field error */
                code: string;
                en: string;
                /** @description JSON pointer-like path of the field, for example body.mobile */
                path: string;
                zh: string;
            }[];
            incidentId?: string;
            params?: {
                [key: string]: string | number;
            };
            status: number;
            title: string;
            /** @description Address of the code in the documentation */
            type: string;
            zh: {
                action: string;
                title: string;
            };
        };
        PublicCampaign: {
            /** @description Short form of the approved version, shown on every page */
            approvalCode: string;
            basics: {
                days: number;
                host: components["schemas"]["Text"];
                /**
                 * Format: date
                 * @description Calendar day, Asia/Shanghai
                 */
                startsOn: string;
                tagline: components["schemas"]["Text"];
                title: components["schemas"]["Text"];
                venue: {
                    address: components["schemas"]["Text"];
                    fireCapacity: number;
                    name: components["schemas"]["Text"];
                    operatingCap: number;
                };
            };
            content: {
                askedFor: components["schemas"]["Text"];
                consents: {
                    isRequired: boolean;
                    label: components["schemas"]["Text"];
                    note: components["schemas"]["Text"];
                    purpose: string;
                    retentionDays: number;
                    version: number;
                }[];
                disclaimer: components["schemas"]["Text"];
                landing: {
                    body: components["schemas"]["Text"];
                    key: string;
                    title: components["schemas"]["Text"];
                }[];
                stops: {
                    key: string;
                    label: components["schemas"]["Text"];
                }[];
            };
            /** @description SHA-256 in hex */
            contentHash: string;
            earning: {
                capPoints: number;
                points: number;
                /** @enum {string} */
                trigger: "checked-in" | "stage-finished" | "survey-answered";
            }[];
            /**
             * Format: uuid
             * @description UUID made by the caller before sending
             */
            id: string;
            play: {
                disclaimer: components["schemas"]["Text"];
                /** @description SHA-256 in hex */
                packHash: string;
                packId: string;
            };
            /**
             * Format: date-time
             * @description ISO 8601 instant with offset
             */
            serverNow: string;
            slots: {
                cancelUntilHours: number;
                earlyEntryMinutes: number;
                expectedShowRatePercent: number;
                guideRatio: number;
                hourlyCap: number;
                lateGraceMinutes: number;
                perPerson: number;
                stayMinutes: number;
                waitlist: boolean;
            };
            slug: string;
            /** @enum {string} */
            state: "upcoming" | "running" | "over";
            survey: {
                diaryPrompt: components["schemas"]["Text"];
                intro: components["schemas"]["Text"];
                questions: ({
                    key: string;
                    /** @constant */
                    kind: "nps";
                    label: components["schemas"]["Text"];
                } | {
                    high: components["schemas"]["Text"];
                    key: string;
                    /** @constant */
                    kind: "rating";
                    label: components["schemas"]["Text"];
                    low: components["schemas"]["Text"];
                } | {
                    key: string;
                    /** @constant */
                    kind: "choice";
                    label: components["schemas"]["Text"];
                    options: {
                        key: string;
                        label: components["schemas"]["Text"];
                    }[];
                })[];
            };
        };
        PublicSlot: {
            capacity: number;
            /**
             * Format: date-time
             * @description ISO 8601 instant with offset
             */
            endsAt: string;
            /**
             * Format: uuid
             * @description UUID made by the caller before sending
             */
            id: string;
            key: string;
            left: number;
            /**
             * Format: date-time
             * @description ISO 8601 instant with offset
             */
            startsAt: string;
            /** @enum {string} */
            state: "open" | "full" | "closed";
            /** @enum {string} */
            track: "personal" | "enterprise";
            waiting: number;
        };
        ReadinessItem: {
            en: {
                reason: string;
                title: string;
            };
            /** @enum {string} */
            group: "block" | "evidence" | "later" | "lit";
            id: string;
            /** @description Section of the plan where it is repaired */
            section: string | null;
            zh: {
                reason: string;
                title: string;
            };
        };
        ReserveResult: {
            booking: components["schemas"]["MyBooking"];
            /** @constant */
            kind: "confirmed";
        } | {
            booking: components["schemas"]["MyBooking"];
            /** @constant */
            kind: "waitlisted";
        } | {
            booking: components["schemas"]["MyBooking"];
            /** @constant */
            kind: "already-booked";
        };
        ReviewCard: {
            authorName: string;
            /**
             * Format: uuid
             * @description UUID made by the caller before sending
             */
            campaignId: string;
            /** @description SHA-256 in hex */
            contentHash: string;
            dueAt: string | null;
            /**
             * Format: uuid
             * @description UUID made by the caller before sending
             */
            id: string;
            round: number;
            /** @enum {string} */
            state: "open" | "approved" | "returned" | "withdrawn" | "void";
            /**
             * Format: date-time
             * @description ISO 8601 instant with offset
             */
            submittedAt: string;
            title: components["schemas"]["Text"];
            waitingLevel: (1 | 2 | 3) | null;
        };
        ReviewDetail: {
            authorName: string;
            /**
             * Format: uuid
             * @description UUID made by the caller before sending
             */
            campaignId: string;
            can: {
                /** @description Whether an act is possible now, and the sentence that says why not */
                return: components["schemas"]["Can"];
                /** @description Whether an act is possible now, and the sentence that says why not */
                sign: components["schemas"]["Can"];
            };
            /** @description SHA-256 in hex */
            contentHash: string;
            dueAt: string | null;
            /**
             * Format: uuid
             * @description UUID made by the caller before sending
             */
            id: string;
            pieces: {
                before: components["schemas"]["Text"] | null;
                isChanged: boolean;
                key: string;
                label: components["schemas"]["Text"];
                now: components["schemas"]["Text"] | null;
            }[];
            previousHash: string | null;
            round: number;
            signatures: {
                at: string | null;
                comment: string | null;
                level: 1 | 2 | 3;
                signerName: string | null;
                /** @enum {string} */
                state: "signed" | "waiting" | "not-yet" | "returned" | "void";
            }[];
            /** @enum {string} */
            state: "open" | "approved" | "returned" | "withdrawn" | "void";
            /**
             * Format: date-time
             * @description ISO 8601 instant with offset
             */
            submittedAt: string;
            title: components["schemas"]["Text"];
            waitingLevel: (1 | 2 | 3) | null;
        };
        Run: {
            /**
             * Format: uuid
             * @description UUID made by the caller before sending
             */
            campaignId: string;
            decisions: {
                choiceId: string;
                eventId: string;
            }[];
            finishedAt: string | null;
            /**
             * Format: uuid
             * @description UUID made by the caller before sending
             */
            id: string;
            isFinished: boolean;
            /** @description SHA-256 in hex */
            packHash: string;
            packId: string;
            personaId: string;
            seed: string;
            /**
             * Format: date-time
             * @description ISO 8601 instant with offset
             */
            startedAt: string;
            /** @description SHA-256 in hex */
            stateHash: string;
        };
        StaffMember: {
            displayName: string;
            hasTotp: boolean;
            /**
             * Format: uuid
             * @description UUID made by the caller before sending
             */
            id: string;
            lastSignInAt: string | null;
            login: string;
            orgEn: string;
            /**
             * Format: uuid
             * @description UUID made by the caller before sending
             */
            orgId: string;
            orgZh: string;
            roles: ("operator" | "reviewer-1" | "reviewer-2" | "reviewer-3" | "approver" | "floor-staff" | "guide" | "analyst" | "auditor" | "system-admin" | "audit-admin" | "security-admin")[];
            /** @enum {string} */
            state: "active" | "suspended";
        };
        Text: {
            en: string;
            zh: string;
        };
        Verdict: {
            alias: components["schemas"]["Text"];
            codeTail: string;
            /**
             * Format: date-time
             * @description ISO 8601 instant with offset
             */
            endsAt: string;
            /** @constant */
            kind: "admitted";
            /**
             * Format: date-time
             * @description ISO 8601 instant with offset
             */
            startsAt: string;
            /** @enum {string} */
            track: "personal" | "enterprise";
        } | {
            /**
             * Format: date-time
             * @description ISO 8601 instant with offset
             */
            at: string;
            codeTail: string;
            /** @constant */
            kind: "already";
            lane: string;
            /**
             * Format: date-time
             * @description ISO 8601 instant with offset
             */
            serverNow: string;
        } | {
            codeTail: string;
            /**
             * Format: date-time
             * @description ISO 8601 instant with offset
             */
            endsAt: string;
            /** @constant */
            kind: "wrong-session";
            /**
             * Format: date-time
             * @description ISO 8601 instant with offset
             */
            startsAt: string;
        } | {
            codeTail: string;
            /** @constant */
            kind: "too-early";
            /**
             * Format: date-time
             * @description ISO 8601 instant with offset
             */
            opensAt: string;
            /**
             * Format: date-time
             * @description ISO 8601 instant with offset
             */
            serverNow: string;
        } | {
            /** @constant */
            kind: "not-known";
            /** @enum {string} */
            reason: "unreadable" | "unknown" | "expired-code" | "cancelled" | "waitlisted";
        };
    };
    responses: {
        /** @description account-locked: The account is locked after wrong tries */
        "account-locked": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "account-locked";
                };
            };
        };
        /** @description already-answered: The survey was already answered; not-checked-in: You have not checked in */
        "already-answered.not-checked-in": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "already-answered" | "not-checked-in";
                };
            };
        };
        /** @description bad-input: Some fields are not right */
        "bad-input": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "bad-input";
                };
            };
        };
        /** @description bad-input: Some fields are not right; key-missing: The Idempotency-Key header is missing */
        "bad-input.key-missing": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "bad-input" | "key-missing";
                };
            };
        };
        /** @description bad-input: Some fields are not right; key-missing: The Idempotency-Key header is missing; reason-required: A reason is needed to see the full data */
        "bad-input.key-missing.reason-required": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "bad-input" | "key-missing" | "reason-required";
                };
            };
        };
        /** @description body-too-large: The content is too large */
        "body-too-large": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "body-too-large";
                };
            };
        };
        /** @description booking-state: This booking is “{state}” */
        "booking-state": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "booking-state";
                };
            };
        };
        /** @description booking-state: This booking is “{state}”; cancel-too-late: It is less than {hours} hours before the slot */
        "booking-state.cancel-too-late": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "booking-state" | "cancel-too-late";
                };
            };
        };
        /** @description campaign-not-open: The campaign is not open; consent-required: A required consent is missing; slot-closed: This slot is closed */
        "campaign-not-open.consent-required.slot-closed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "campaign-not-open" | "consent-required" | "slot-closed";
                };
            };
        };
        /** @description campaign-state: The campaign is “{stateEn}”; this step is not possible now */
        "campaign-state": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "campaign-state";
                };
            };
        };
        /** @description campaign-state: The campaign is “{stateEn}”; this step is not possible now; hash-changed: The content changed after you opened it; not-approved: The three signatures are not complete */
        "campaign-state.hash-changed.not-approved": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "campaign-state" | "hash-changed" | "not-approved";
                };
            };
        };
        /** @description campaign-state: The campaign is “{stateEn}”; this step is not possible now; hash-changed: The content changed after you opened it; plan-not-ready: {count} items are not ready */
        "campaign-state.hash-changed.plan-not-ready": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "campaign-state" | "hash-changed" | "plan-not-ready";
                };
            };
        };
        /** @description campaign-state: The campaign is “{stateEn}”; this step is not possible now; plan-outdated: Somebody else has just changed this plan */
        "campaign-state.plan-outdated": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "campaign-state" | "plan-outdated";
                };
            };
        };
        /** @description code-capped: Too many codes requested; too-many-requests: Too many requests */
        "code-capped.too-many-requests": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "code-capped" | "too-many-requests";
                };
            };
        };
        /** @description code-expired: The code has expired */
        "code-expired": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "code-expired";
                };
            };
        };
        /** @description code-wrong: Wrong code */
        "code-wrong": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "code-wrong";
                };
            };
        };
        /** @description customer-erased: The data of this customer was erased */
        "customer-erased": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "customer-erased";
                };
            };
        };
        /** @description customer-exists: This customer exists already */
        "customer-exists": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "customer-exists";
                };
            };
        };
        /** @description hash-changed: The content changed after you opened it; level-order: Level {level} is not due yet; level-signed: Level {level} is signed already; review-closed: This review is closed */
        "hash-changed.level-order.level-signed.review-closed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "hash-changed" | "level-order" | "level-signed" | "review-closed";
                };
            };
        };
        /** @description import-encoding: The encoding of the file is not known; import-header: The header does not fit the mapping: {detailEn}; import-mapping: The mapping is wrong: {detailEn}; key-reused: The Idempotency-Key was used for another body */
        "import-encoding.import-header.import-mapping.key-reused": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "import-encoding" | "import-header" | "import-mapping" | "key-reused";
                };
            };
        };
        /** @description import-mapping: The mapping is wrong: {detailEn}; key-reused: The Idempotency-Key was used for another body */
        "import-mapping.key-reused": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "import-mapping" | "key-reused";
                };
            };
        };
        /** @description import-state: This import was already processed */
        "import-state": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "import-state";
                };
            };
        };
        /** @description key-reused: The Idempotency-Key was used for another body */
        "key-reused": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "key-reused";
                };
            };
        };
        /** @description key-reused: The Idempotency-Key was used for another body; run-tampered: The record does not replay to the same result */
        "key-reused.run-tampered": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "key-reused" | "run-tampered";
                };
            };
        };
        /** @description login-taken: This staff number is taken; roles-incompatible: One person cannot hold both roles: {first}, {second} */
        "login-taken.roles-incompatible": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "login-taken" | "roles-incompatible";
                };
            };
        };
        /** @description not-allowed: Your role does not allow this */
        "not-allowed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "not-allowed";
                };
            };
        };
        /** @description not-allowed: Your role does not allow this; second-level: One person cannot sign two levels; self-review: You cannot review what you wrote */
        "not-allowed.second-level.self-review": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "not-allowed" | "second-level" | "self-review";
                };
            };
        };
        /** @description not-allowed: Your role does not allow this; self-review: You cannot review what you wrote */
        "not-allowed.self-review": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "not-allowed" | "self-review";
                };
            };
        };
        /** @description not-checked-in: You have not checked in */
        "not-checked-in": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "not-checked-in";
                };
            };
        };
        /** @description not-found: Not found */
        "not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "not-found";
                };
            };
        };
        /** @description not-signed-in: You are not signed in */
        "not-signed-in": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "not-signed-in";
                };
            };
        };
        /** @description not-signed-in: You are not signed in; wrong-credentials: Wrong staff number or password */
        "not-signed-in.wrong-credentials": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "not-signed-in" | "wrong-credentials";
                };
            };
        };
        /** @description not-signed-in: You are not signed in; wrong-totp: Wrong one-time password */
        "not-signed-in.wrong-totp": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "not-signed-in" | "wrong-totp";
                };
            };
        };
        /** @description roles-incompatible: One person cannot hold both roles: {first}, {second} */
        "roles-incompatible": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "roles-incompatible";
                };
            };
        };
        /** @description run-conflict: Your progress differs from the server */
        "run-conflict": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "run-conflict";
                };
            };
        };
        /** @description server-busy: The server is busy */
        "server-busy": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "server-busy";
                };
            };
        };
        /** @description server-defect: Something broke on our side */
        "server-defect": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "server-defect";
                };
            };
        };
        /** @description too-many-requests: Too many requests */
        "too-many-requests": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "too-many-requests";
                };
            };
        };
        /** @description wrong-credentials: Wrong staff number or password; wrong-totp: Wrong one-time password */
        "wrong-credentials.wrong-totp": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "wrong-credentials" | "wrong-totp";
                };
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAudit: {
        parameters: {
            query?: {
                /** @description UUID made by the caller before sending */
                actorId?: string;
                /** @description Opaque cursor of the page before */
                after?: string;
                /** @description UUID made by the caller before sending */
                campaignId?: string;
                /** @description Calendar day, Asia/Shanghai */
                from?: string;
                kind?: string;
                /** @description Calendar day, Asia/Shanghai */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        kinds: string[];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["bad-input"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    listCampaigns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CampaignCard"][];
                    };
                };
            };
            400: components["responses"]["bad-input"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    createCampaign: {
        parameters: {
            query?: never;
            header: {
                /** @description Made and stored by the client before sending; the same key and body give the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description UUID made by the caller before sending
                     */
                    id: string;
                    /**
                     * Format: date
                     * @description Calendar day, Asia/Shanghai
                     */
                    startsOn: string;
                    templateKey: string;
                    title: components["schemas"]["Text"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignDetail"];
                };
            };
            400: components["responses"]["bad-input.key-missing"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            422: components["responses"]["key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    getCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID made by the caller before sending */
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignDetail"];
                };
            };
            400: components["responses"]["bad-input"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    listBookings: {
        parameters: {
            query?: {
                /** @description Opaque cursor of the page before */
                after?: string;
                /** @description UUID made by the caller before sending */
                slotId?: string;
                state?: "confirmed" | "waitlisted" | "cancelled" | "checked-in";
            };
            header?: never;
            path: {
                /** @description UUID made by the caller before sending */
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            alias: components["schemas"]["Text"];
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant with offset
                             */
                            bookedAt: string;
                            checkedInAt: string | null;
                            /**
                             * Format: uuid
                             * @description UUID made by the caller before sending
                             */
                            id: string;
                            mobileMasked: string | null;
                            shortCode: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant with offset
                             */
                            startsAt: string;
                            /** @enum {string} */
                            state: "confirmed" | "waitlisted" | "cancelled" | "checked-in";
                            /** @enum {string} */
                            track: "personal" | "enterprise";
                            waitlistPosition: number | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["bad-input"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    checkIn: {
        parameters: {
            query?: never;
            header: {
                /** @description Made and stored by the client before sending; the same key and body give the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description UUID made by the caller before sending */
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description UUID made by the caller before sending
                     */
                    checkInId: string;
                    credential: {
                        /** @constant */
                        kind: "token";
                        value: string;
                    } | {
                        /** @constant */
                        kind: "short-code";
                        value: string;
                    };
                    lane: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verdict"];
                };
            };
            400: components["responses"]["bad-input.key-missing"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            422: components["responses"]["key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    getDoor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID made by the caller before sending */
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        checkedIn: number;
                        expected: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601 instant with offset
                         */
                        serverNow: string;
                        slots: {
                            booked: number;
                            checkedIn: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant with offset
                             */
                            endsAt: string;
                            /**
                             * Format: uuid
                             * @description UUID made by the caller before sending
                             */
                            id: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant with offset
                             */
                            startsAt: string;
                            /** @enum {string} */
                            track: "personal" | "enterprise";
                        }[];
                        title: components["schemas"]["Text"];
                    };
                };
            };
            400: components["responses"]["bad-input"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    getFunnel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID made by the caller before sending */
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description ISO 8601 instant with offset
                         */
                        asOf: string;
                        nps: components["schemas"]["NpsFigure"];
                        pointsDue: number;
                        pointsPosted: number;
                        rows: {
                            /** @description Where the figure should be today for the target to be met */
                            paceToday: number | null;
                            /** @enum {string} */
                            source: "channel-report" | "landing-page" | "bookings" | "check-ins" | "runs" | "surveys" | "consents";
                            /** @enum {string} */
                            stage: "impression" | "visit" | "booked" | "checked-in" | "completed" | "surveyed" | "follow-up";
                            target: number;
                            value: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["bad-input"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    listFunnelRows: {
        parameters: {
            query?: {
                /** @description Opaque cursor of the page before */
                after?: string;
            };
            header?: never;
            path: {
                /** @description UUID made by the caller before sending */
                campaignId: string;
                stage: "impression" | "visit" | "booked" | "checked-in" | "completed" | "surveyed" | "follow-up";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            alias: components["schemas"]["Text"] | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant with offset
                             */
                            at: string;
                            detail: string;
                            /**
                             * Format: uuid
                             * @description UUID made by the caller before sending
                             */
                            factId: string;
                            subject: string;
                        }[];
                        next: string | null;
                        total: number;
                    };
                };
            };
            400: components["responses"]["bad-input"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    recordImpressions: {
        parameters: {
            query?: never;
            header: {
                /** @description Made and stored by the client before sending; the same key and body give the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description UUID made by the caller before sending */
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    channel: string;
                    /**
                     * Format: date
                     * @description Calendar day, Asia/Shanghai
                     */
                    day: string;
                    /**
                     * Format: uuid
                     * @description UUID made by the caller before sending
                     */
                    id: string;
                    impressions: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ok"];
                };
            };
            400: components["responses"]["bad-input.key-missing"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            422: components["responses"]["key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    watchCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID made by the caller before sending */
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["bad-input"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    savePlanSection: {
        parameters: {
            query?: never;
            header: {
                /** @description Made and stored by the client before sending; the same key and body give the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description UUID made by the caller before sending */
                campaignId: string;
                section: "basics" | "goals" | "audience" | "slots" | "rewards" | "play" | "survey" | "content";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                    value: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignDetail"];
                };
            };
            400: components["responses"]["bad-input.key-missing"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["campaign-state.plan-outdated"];
            422: components["responses"]["key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    publishCampaign: {
        parameters: {
            query?: never;
            header: {
                /** @description Made and stored by the client before sending; the same key and body give the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description UUID made by the caller before sending */
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description SHA-256 in hex */
                    contentHash: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignDetail"];
                };
            };
            400: components["responses"]["bad-input.key-missing"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["campaign-state.hash-changed.not-approved"];
            422: components["responses"]["key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID made by the caller before sending */
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReadinessItem"][];
                    };
                };
            };
            400: components["responses"]["bad-input"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    submitCampaign: {
        parameters: {
            query?: never;
            header: {
                /** @description Made and stored by the client before sending; the same key and body give the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description UUID made by the caller before sending */
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description SHA-256 in hex */
                    contentHash: string;
                    /**
                     * Format: uuid
                     * @description UUID made by the caller before sending
                     */
                    reviewId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignDetail"];
                };
            };
            400: components["responses"]["bad-input.key-missing"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["campaign-state.hash-changed.plan-not-ready"];
            422: components["responses"]["key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    withdrawCampaign: {
        parameters: {
            query?: never;
            header: {
                /** @description Made and stored by the client before sending; the same key and body give the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description UUID made by the caller before sending */
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignDetail"];
                };
            };
            400: components["responses"]["bad-input.key-missing"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["campaign-state"];
            422: components["responses"]["key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    listCustomers: {
        parameters: {
            query?: {
                /** @description Opaque cursor of the page before */
                after?: string;
                kind?: "person" | "company";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MaskedCustomer"][];
                        next: string | null;
                        total: number;
                    };
                };
            };
            400: components["responses"]["bad-input"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    createCustomer: {
        parameters: {
            query?: never;
            header: {
                /** @description Made and stored by the client before sending; the same key and body give the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default {} */
                    attributes?: {
                        [key: string]: string | number | boolean | null;
                    };
                    contact: {
                        /** Format: email */
                        email?: string;
                        /** @description Mainland mobile number, 11 digits; spaces, dashes and +86 are dropped */
                        mobile?: string;
                        name?: string;
                    };
                    externalNo: string;
                    handlers?: {
                        contact: {
                            /** Format: email */
                            email?: string;
                            /** @description Mainland mobile number, 11 digits; spaces, dashes and +86 are dropped */
                            mobile?: string;
                            name?: string;
                        };
                        /**
                         * Format: uuid
                         * @description UUID made by the caller before sending
                         */
                        id: string;
                        title: string;
                    }[];
                    /**
                     * Format: uuid
                     * @description UUID made by the caller before sending
                     */
                    id: string;
                    /** @enum {string} */
                    kind: "person" | "company";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerDetail"];
                };
            };
            400: components["responses"]["bad-input.key-missing"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["customer-exists"];
            422: components["responses"]["key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    getCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID made by the caller before sending */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerDetail"];
                };
            };
            400: components["responses"]["bad-input"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    eraseCustomer: {
        parameters: {
            query?: never;
            header: {
                /** @description Made and stored by the client before sending; the same key and body give the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description UUID made by the caller before sending */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    reason: "call-back" | "complaint" | "identity-check" | "subject-request" | "audit";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ok"];
                };
            };
            400: components["responses"]["bad-input.key-missing"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            410: components["responses"]["customer-erased"];
            422: components["responses"]["key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    unmaskCustomer: {
        parameters: {
            query?: never;
            header: {
                /** @description Made and stored by the client before sending; the same key and body give the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description UUID made by the caller before sending */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    note?: string;
                    /** @enum {string} */
                    reason: "call-back" | "complaint" | "identity-check" | "subject-request" | "audit";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        email: string | null;
                        mobile: string | null;
                        name: string | null;
                    };
                };
            };
            400: components["responses"]["bad-input.key-missing.reason-required"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            410: components["responses"]["customer-erased"];
            422: components["responses"]["key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    searchCustomers: {
        parameters: {
            query?: never;
            header: {
                /** @description Made and stored by the client before sending; the same key and body give the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    term: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MaskedCustomer"][];
                    };
                };
            };
            400: components["responses"]["bad-input.key-missing"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            422: components["responses"]["key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    listMappings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            columns: string[];
                            en: string;
                            name: string;
                            zh: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["bad-input"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    listImports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportReport"][];
                    };
                };
            };
            400: components["responses"]["bad-input"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    createImport: {
        parameters: {
            query?: never;
            header: {
                /** @description Made and stored by the client before sending; the same key and body give the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    bytes: number;
                    fileName: string;
                    /**
                     * Format: uuid
                     * @description UUID made by the caller before sending
                     */
                    id: string;
                    isDryRun: boolean;
                    mapping: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            400: components["responses"]["bad-input.key-missing"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["import-state"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["import-mapping.key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID made by the caller before sending */
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            400: components["responses"]["bad-input"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    uploadImport: {
        parameters: {
            query?: never;
            header: {
                /** @description Made and stored by the client before sending; the same key and body give the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description UUID made by the caller before sending */
                importId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            400: components["responses"]["bad-input.key-missing"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["import-state"];
            413: components["responses"]["body-too-large"];
            422: components["responses"]["import-encoding.import-header.import-mapping.key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    downloadRejected: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID made by the caller before sending */
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["bad-input"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    getParticipantMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantMe"];
                };
            };
            400: components["responses"]["bad-input"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    listMyBookings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MyBooking"][];
                    };
                };
            };
            400: components["responses"]["bad-input"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    reserveSlot: {
        parameters: {
            query?: never;
            header: {
                /** @description Made and stored by the client before sending; the same key and body give the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description UUID made by the caller before sending
                     */
                    bookingId: string;
                    consents: {
                        isGiven: boolean;
                        purpose: string;
                        version: number;
                    }[];
                    /**
                     * Format: uuid
                     * @description UUID made by the caller before sending
                     */
                    slotId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReserveResult"];
                };
            };
            400: components["responses"]["bad-input.key-missing"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["campaign-not-open.consent-required.slot-closed"];
            422: components["responses"]["key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    getCalendarFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID made by the caller before sending */
                bookingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["bad-input"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    cancelBooking: {
        parameters: {
            query?: never;
            header: {
                /** @description Made and stored by the client before sending; the same key and body give the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description UUID made by the caller before sending */
                bookingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyBooking"];
                };
            };
            400: components["responses"]["bad-input.key-missing"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["booking-state.cancel-too-late"];
            422: components["responses"]["key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    getPass: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID made by the caller before sending */
                bookingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pass"];
                };
            };
            400: components["responses"]["bad-input"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["booking-state"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    getGrowthReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrowthReport"];
                };
            };
            400: components["responses"]["bad-input"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    getMySurvey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at: string | null;
                        diary: string | null;
                        isAnswered: boolean;
                        nps: number | null;
                    };
                };
            };
            400: components["responses"]["bad-input"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    listMyConsents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant with offset
                             */
                            at: string;
                            campaignId: string | null;
                            isGiven: boolean;
                            purpose: string;
                            version: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["bad-input"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    decideConsents: {
        parameters: {
            query?: never;
            header: {
                /** @description Made and stored by the client before sending; the same key and body give the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description UUID made by the caller before sending
                     */
                    campaignId: string;
                    decisions: {
                        isGiven: boolean;
                        purpose: string;
                        version: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ok"];
                };
            };
            400: components["responses"]["bad-input.key-missing"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            422: components["responses"]["key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    getMyPoints: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        balancePoints: number;
                        /** @description Committed with the act, posted within a second */
                        duePoints: number;
                        items: {
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant with offset
                             */
                            at: string;
                            campaignTitle: components["schemas"]["Text"];
                            /**
                             * Format: uuid
                             * @description UUID made by the caller before sending
                             */
                            id: string;
                            points: number;
                            reason: string;
                            /** @enum {string} */
                            state: "due" | "posted";
                        }[];
                    };
                };
            };
            400: components["responses"]["bad-input"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    listMyRuns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Run"][];
                    };
                };
            };
            400: components["responses"]["bad-input"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    startRun: {
        parameters: {
            query?: never;
            header: {
                /** @description Made and stored by the client before sending; the same key and body give the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description UUID made by the caller before sending
                     */
                    campaignId: string;
                    /** @constant */
                    isSimulationUnderstood: true;
                    personaId: string;
                    /**
                     * Format: uuid
                     * @description UUID made by the caller before sending
                     */
                    runId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            400: components["responses"]["bad-input.key-missing"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["not-checked-in"];
            422: components["responses"]["key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    getRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID made by the caller before sending */
                runId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            400: components["responses"]["bad-input"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    submitDecisions: {
        parameters: {
            query?: never;
            header: {
                /** @description Made and stored by the client before sending; the same key and body give the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description UUID made by the caller before sending */
                runId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    decisions: {
                        choiceId: string;
                        eventId: string;
                    }[];
                    fromIndex: number;
                    /** @description SHA-256 in hex */
                    stateHash: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            400: components["responses"]["bad-input.key-missing"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["run-conflict"];
            422: components["responses"]["key-reused.run-tampered"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    answerSurvey: {
        parameters: {
            query?: never;
            header: {
                /** @description Made and stored by the client before sending; the same key and body give the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answers: {
                        [key: string]: number | string;
                    };
                    /**
                     * Format: uuid
                     * @description UUID made by the caller before sending
                     */
                    campaignId: string;
                    /** @default  */
                    diary?: string;
                    nps: number;
                    /**
                     * Format: uuid
                     * @description UUID made by the caller before sending
                     */
                    responseId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pointsDue: number;
                    };
                };
            };
            400: components["responses"]["bad-input.key-missing"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["already-answered.not-checked-in"];
            422: components["responses"]["key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    listOrganisations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Organisation"][];
                    };
                };
            };
            400: components["responses"]["bad-input"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    listOutbox: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        isDemo: boolean;
                        items: components["schemas"]["OutboxMessage"][];
                    };
                };
            };
            400: components["responses"]["bad-input"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    listPublicCampaigns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            days: number;
                            slug: string;
                            /** Format: date */
                            startsOn: string;
                            tagline: components["schemas"]["Text"];
                            title: components["schemas"]["Text"];
                        }[];
                    };
                };
            };
            400: components["responses"]["bad-input"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    getPublicCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicCampaign"];
                };
            };
            400: components["responses"]["bad-input"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    listSlots: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PublicSlot"][];
                        /**
                         * Format: date-time
                         * @description ISO 8601 instant with offset
                         */
                        serverNow: string;
                    };
                };
            };
            400: components["responses"]["bad-input"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    recordVisit: {
        parameters: {
            query?: never;
            header: {
                /** @description Made and stored by the client before sending; the same key and body give the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description UUID made by the caller before sending
                     */
                    visitId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ok"];
                };
            };
            400: components["responses"]["bad-input.key-missing"];
            404: components["responses"]["not-found"];
            422: components["responses"]["key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    getPack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description SHA-256 in hex */
                packHash: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pack: {
                            [key: string]: unknown;
                        };
                        /** @description SHA-256 in hex */
                        packHash: string;
                    };
                };
            };
            400: components["responses"]["bad-input"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    listReviews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReviewCard"][];
                    };
                };
            };
            400: components["responses"]["bad-input"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    getReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID made by the caller before sending */
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDetail"];
                };
            };
            400: components["responses"]["bad-input"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    returnReview: {
        parameters: {
            query?: never;
            header: {
                /** @description Made and stored by the client before sending; the same key and body give the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description UUID made by the caller before sending */
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    comment: string;
                    /** @description SHA-256 in hex */
                    contentHash: string;
                    level: 1 | 2 | 3;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDetail"];
                };
            };
            400: components["responses"]["bad-input.key-missing"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed.self-review"];
            404: components["responses"]["not-found"];
            409: components["responses"]["hash-changed.level-order.level-signed.review-closed"];
            422: components["responses"]["key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    signReview: {
        parameters: {
            query?: never;
            header: {
                /** @description Made and stored by the client before sending; the same key and body give the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description UUID made by the caller before sending */
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    comment?: string;
                    /** @description SHA-256 in hex */
                    contentHash: string;
                    level: 1 | 2 | 3;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDetail"];
                };
            };
            400: components["responses"]["bad-input.key-missing"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed.second-level.self-review"];
            404: components["responses"]["not-found"];
            409: components["responses"]["hash-changed.level-order.level-signed.review-closed"];
            422: components["responses"]["key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    signInParticipant: {
        parameters: {
            query?: never;
            header: {
                /** @description Made and stored by the client before sending; the same key and body give the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    /**
                     * Format: uuid
                     * @description UUID made by the caller before sending
                     */
                    deviceId: string;
                    /** @description Mainland mobile number, 11 digits; spaces, dashes and +86 are dropped */
                    mobile: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantMe"];
                };
            };
            400: components["responses"]["bad-input.key-missing"];
            401: components["responses"]["code-wrong"];
            404: components["responses"]["not-found"];
            410: components["responses"]["code-expired"];
            422: components["responses"]["key-reused"];
            429: components["responses"]["code-capped.too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    requestCode: {
        parameters: {
            query?: never;
            header: {
                /** @description Made and stored by the client before sending; the same key and body give the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description UUID made by the caller before sending
                     */
                    deviceId: string;
                    /** @description Mainland mobile number, 11 digits; spaces, dashes and +86 are dropped */
                    mobile: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        expiresInSeconds: number;
                        resendInSeconds: number;
                    };
                };
            };
            400: components["responses"]["bad-input.key-missing"];
            404: components["responses"]["not-found"];
            422: components["responses"]["key-reused"];
            429: components["responses"]["code-capped.too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    signOutParticipant: {
        parameters: {
            query?: never;
            header: {
                /** @description Made and stored by the client before sending; the same key and body give the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ok"];
                };
            };
            400: components["responses"]["bad-input.key-missing"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            422: components["responses"]["key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    listStaff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StaffMember"][];
                    };
                };
            };
            400: components["responses"]["bad-input"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    createStaff: {
        parameters: {
            query?: never;
            header: {
                /** @description Made and stored by the client before sending; the same key and body give the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    displayName: string;
                    /**
                     * Format: uuid
                     * @description UUID made by the caller before sending
                     */
                    id: string;
                    login: string;
                    /**
                     * Format: uuid
                     * @description UUID made by the caller before sending
                     */
                    orgId: string;
                    password: string;
                    roles: ("operator" | "reviewer-1" | "reviewer-2" | "reviewer-3" | "approver" | "floor-staff" | "guide" | "analyst" | "auditor" | "system-admin" | "audit-admin" | "security-admin")[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            400: components["responses"]["bad-input.key-missing"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["login-taken.roles-incompatible"];
            422: components["responses"]["key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    updateStaff: {
        parameters: {
            query?: never;
            header: {
                /** @description Made and stored by the client before sending; the same key and body give the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description UUID made by the caller before sending */
                staffId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description UUID made by the caller before sending
                     */
                    orgId: string;
                    roles: ("operator" | "reviewer-1" | "reviewer-2" | "reviewer-3" | "approver" | "floor-staff" | "guide" | "analyst" | "auditor" | "system-admin" | "audit-admin" | "security-admin")[];
                    /** @enum {string} */
                    state: "active" | "suspended";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            400: components["responses"]["bad-input.key-missing"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            409: components["responses"]["roles-incompatible"];
            422: components["responses"]["key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["bad-input"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header: {
                /** @description Made and stored by the client before sending; the same key and body give the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current: string;
                    next: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ok"];
                };
            };
            400: components["responses"]["bad-input.key-missing"];
            401: components["responses"]["not-signed-in.wrong-credentials"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            422: components["responses"]["key-reused"];
            423: components["responses"]["account-locked"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    signInStaff: {
        parameters: {
            query?: never;
            header: {
                /** @description Made and stored by the client before sending; the same key and body give the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    password: string;
                    totp?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        kind: "signed-in";
                        me: components["schemas"]["Me"];
                    } | {
                        /** @constant */
                        kind: "totp-required";
                    };
                };
            };
            400: components["responses"]["bad-input.key-missing"];
            401: components["responses"]["wrong-credentials.wrong-totp"];
            404: components["responses"]["not-found"];
            422: components["responses"]["key-reused"];
            423: components["responses"]["account-locked"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    listSignIns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            address: string;
                            agent: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant with offset
                             */
                            createdAt: string;
                            /**
                             * Format: uuid
                             * @description UUID made by the caller before sending
                             */
                            id: string;
                            isCurrent: boolean;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant with offset
                             */
                            lastSeenAt: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["bad-input"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    endSignIn: {
        parameters: {
            query?: never;
            header: {
                /** @description Made and stored by the client before sending; the same key and body give the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description UUID made by the caller before sending */
                signInId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ok"];
                };
            };
            400: components["responses"]["bad-input.key-missing"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            422: components["responses"]["key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    signOutStaff: {
        parameters: {
            query?: never;
            header: {
                /** @description Made and stored by the client before sending; the same key and body give the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ok"];
                };
            };
            400: components["responses"]["bad-input.key-missing"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            422: components["responses"]["key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    beginTotp: {
        parameters: {
            query?: never;
            header: {
                /** @description Made and stored by the client before sending; the same key and body give the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        secret: string;
                        uri: string;
                    };
                };
            };
            400: components["responses"]["bad-input.key-missing"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            422: components["responses"]["key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    confirmTotp: {
        parameters: {
            query?: never;
            header: {
                /** @description Made and stored by the client before sending; the same key and body give the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    totp: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ok"];
                };
            };
            400: components["responses"]["bad-input.key-missing"];
            401: components["responses"]["not-signed-in.wrong-totp"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            422: components["responses"]["key-reused"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
    listTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            capacity: number;
                            days: number;
                            /** @description How many inputs the wizard asks for at most */
                            inputs: number;
                            key: string;
                            kind: string;
                            name: components["schemas"]["Text"];
                            summary: components["schemas"]["Text"];
                        }[];
                    };
                };
            };
            400: components["responses"]["bad-input"];
            401: components["responses"]["not-signed-in"];
            403: components["responses"]["not-allowed"];
            404: components["responses"]["not-found"];
            429: components["responses"]["too-many-requests"];
            500: components["responses"]["server-defect"];
            503: components["responses"]["server-busy"];
        };
    };
}
