// Written by packages/sdk/generate.ts: a test of the API fails when the document has changed since.

export interface paths {
    "/v1/estimates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Estimer les cotisations d’un mois */
        post: operations["contributions.estimate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/document-verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Vérifier un document par son code */
        post: operations["documents.verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sharing-register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lire le registre public des échanges de données */
        get: operations["sharing.read-register"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/document-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lire les clés publiques des documents */
        get: operations["documents.list-keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mandate-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lister ses demandes de mandat */
        get: operations["mandates.list-requests"];
        put?: never;
        /** Demander des mandats, un lien et un verdict par personne */
        post: operations["mandates.request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mandate-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lire une demande de mandat */
        get: operations["mandates.read-request"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mandate-requests/{id}/address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Corriger l’adresse d’une demande de mandat */
        put: operations["mandates.readdress-request"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mandate-requests/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retirer une demande de mandat */
        post: operations["mandates.withdraw-request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mandates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lister ses mandats */
        get: operations["mandates.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mandates/{employerId}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lire un mandat et son reçu */
        get: operations["mandates.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mandates/{employerId}/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mettre fin à un mandat reçu */
        post: operations["mandates.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/employers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lister les employeurs qui ont donné mandat */
        get: operations["employers.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/employers/{employerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lire un employeur, et ce que son mandat laisse proposer */
        get: operations["employers.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/employments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lister les relations d’emploi à déclarer */
        get: operations["employments.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/employments/{employerId}/{employmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lire une relation d’emploi à déclarer */
        get: operations["employments.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/employments/{employerId}/{employmentId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lister les arrêts et la fin d’un contrat */
        get: operations["employment-events.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/work-stops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Déclarer un arrêt de travail du salarié */
        post: operations["employment-events.declare-stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/work-stops/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retirer un arrêt de travail déclaré */
        post: operations["employment-events.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/repair-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lister les erreurs signalées à corriger */
        get: operations["repairs.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/repair-items/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Répondre à une erreur signalée */
        post: operations["repairs.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lister ses propositions aux employeurs */
        get: operations["proposals.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/employment-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposer un salarié et un contrat à un employeur */
        post: operations["proposals.propose-employment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/end-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposer à un employeur la fin d’un contrat */
        post: operations["proposals.propose-end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proposal-withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retirer une de ses propositions */
        post: operations["proposals.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/declarations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lister ses déclarations */
        get: operations["declarations.list"];
        put?: never;
        /** Envoyer une déclaration */
        post: operations["declarations.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/declarations/{employerId}/{period}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lire une de ses déclarations */
        get: operations["declarations.read"];
        /** Corriger une déclaration */
        put: operations["declarations.correct"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/declaration-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Vérifier une déclaration sans l’envoyer */
        post: operations["declarations.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/declaration-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Envoyer un lot de déclarations */
        post: operations["declarations.submit-many"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/correction-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Vérifier une correction sans l’enregistrer */
        post: operations["declarations.check-correction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/declarations/{employerId}/{period}/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Annuler une déclaration */
        post: operations["declarations.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/change-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Demander à l’Urssaf de corriger ou d’annuler une déclaration */
        post: operations["declarations.request-change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/declarations/{employerId}/{period}/{id}/receipt.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Prendre un justificatif */
        get: operations["documents.receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/declarations/{employerId}/{period}/{id}/payslip.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Prendre un bulletin de salaire */
        get: operations["documents.payslip"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lire ce qui est arrivé depuis un repère */
        get: operations["events.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lire ce qui est consommé de chaque limite, et ce qui en reste */
        get: operations["applications.read-usage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lister les demandes d’une application */
        get: operations["applications.list-requests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sharing-grants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lire un partage */
        get: operations["sharing.read-grant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sharing-grants/{id}/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lire ce qu’un salarié laisse lire */
        get: operations["activity.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sharing-grants/{id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Clore un partage dont la démarche est finie */
        post: operations["sharing.close-grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/activity-readings/{id}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accuser réception des enregistrements d’une lecture */
        post: operations["repairs.acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rejected-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lister les enregistrements rejetés, et où en est leur correction */
        get: operations["repairs.list-asked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sharing-grants/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspendre un partage */
        post: operations["sharing.suspend-grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sharing-grants/{id}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reprendre un partage que l’on a suspendu */
        post: operations["sharing.resume-grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/activity-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lire ce que plusieurs salariés laissent lire */
        post: operations["activity.read-many"];
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
        Problem: {
            /** @description Adresse qui explique ce problème. */
            type: string;
            /** @description Ce qu’est le problème, en français. */
            title: string;
            /** @description Statut HTTP. */
            status: number;
            /** @description La cause, en français. */
            detail: string;
            /** @description Trace de la demande, à citer à l’assistance. */
            instance: string;
            /** @description Code du problème, stable : c’est lui qu’un programme lit. */
            code: string;
            /** @description Raisons de refuser ; vide quand il n’y en a pas. */
            errors: {
                /** @description Où, en pointeur JSON dans la demande ; vide pour le tout. */
                pointer: string;
                /** @description Code du problème, stable : c’est lui qu’un programme lit. */
                code: string;
                /** @description La cause, en français. */
                detail: string;
                /** @description Que faire, en français. */
                remedy: string;
                /**
                 * @description À qui d’agir.
                 * @enum {string}
                 */
                actor: "PARTNER" | "EMPLOYER" | "URSSAF";
            }[];
        };
        ContributionsEstimateInput: {
            /** @description Mois du travail. Attendu : un mois qui existe, écrit AAAA-MM, par exemple 2026-03. */
            period: string;
            /** @description Salaire. Attendu : un objet {"kind", "amountCents"}. */
            pay: {
                /**
                 * @description Net du mois ou de l’heure ; brut aussi, pour une estimation. Attendu : une de ces valeurs : NET, GROSS, NET_HOURLY, GROSS_HOURLY.
                 * @enum {string}
                 */
                kind: "NET" | "GROSS" | "NET_HOURLY" | "GROSS_HOURLY";
                /** @description Montant, en centimes. Attendu : un nombre entier de centimes, de 1 à 100 000 000. */
                amountCents: number;
            };
            /** @description Heures travaillées. Attendu : un nombre d’heures de 0,5 à 400, avec deux décimales au plus, ou 0 avec "payWithoutHours". */
            hours: number;
            /**
             * @description Ce que paie un mois sans heures. Attendu : une de ces valeurs : BONUS, LEAVE_BALANCE, CONTRACT_END.
             * @enum {string}
             */
            payWithoutHours?: "BONUS" | "LEAVE_BALANCE" | "CONTRACT_END";
            /** @description Heures de présence responsable, en plus des heures du mois. Attendu : les heures de présence responsable, de 0 à 744, avec deux décimales au plus. */
            presenceHours?: number;
            /** @description Heures de présence de nuit, en plus des heures du mois. Attendu : les heures de présence de nuit, de 0 à 744, avec deux décimales au plus. */
            nightPresenceHours?: number;
            /** @description Heures qui paient ces congés, parmi celles du mois. Attendu : les heures de congés payés comptées dans "hours", avec deux décimales au plus. */
            paidLeaveHours?: number;
            /** @description Sommes payées en plus des heures, en centimes. Attendu : un nombre entier de centimes, de 0 à 3 000 000. */
            payBesidesCents?: number;
            /**
             * @description Territoire du travail. Attendu : une de ces valeurs : METRO, ALSACE_MOSELLE, GUADELOUPE, MARTINIQUE, GUYANE, REUNION, MAYOTTE.
             * @default METRO
             * @enum {string}
             */
            territory?: "METRO" | "ALSACE_MOSELLE" | "GUADELOUPE" | "MARTINIQUE" | "GUYANE" | "REUNION" | "MAYOTTE";
            /**
             * @description Régime : salarié à domicile, ou famille d’accueil. Attendu : une de ces valeurs : HOME_EMPLOYEE, FAMILY_HOST.
             * @default HOME_EMPLOYEE
             * @enum {string}
             */
            scheme?: "HOME_EMPLOYEE" | "FAMILY_HOST";
            /**
             * @description Vrai quand le salarié n’a pas sa résidence fiscale en France. Attendu : true ou false.
             * @default false
             */
            nonResident?: boolean;
            /**
             * @description Vrai quand les 10 % de congés payés sont dans le salaire. Attendu : true ou false.
             * @default false
             */
            paidLeaveIncluded?: boolean;
            /**
             * @description Heures supplémentaires, parmi les heures. Attendu : une liste de dix éléments au plus, chacun {"hours", "premiumPercent"}.
             * @default []
             */
            overtime?: {
                /** @description Heures de la tranche. Attendu : un nombre d’heures supérieur à 0, 400 au plus, avec deux décimales au plus. */
                hours: number;
                /** @description Majoration, en pour cent. Attendu : une majoration en pour cent : 25 ou 50. */
                premiumPercent: number;
            }[];
            /**
             * @description Exonération. Attendu : une de ces valeurs : NONE, AGE_70, UNCAPPED, FAMILY_HOST.
             * @default NONE
             * @enum {string}
             */
            exemption?: "NONE" | "AGE_70" | "UNCAPPED" | "FAMILY_HOST";
            /**
             * @description Part du plafond de l’exonération déjà prise par d’autres salariés du foyer, en centimes. Attendu : un nombre entier de centimes, de 0 à 100 000 000.
             * @default 0
             */
            exemptionUsedCents?: number;
            /** @description Vrai pour la déduction par heure ; vrai si rien n’est dit et qu’il n’y a pas d’exonération. Attendu : true ou false. */
            hourlyDeduction?: boolean;
            /**
             * @description Prélèvement à la source. Attendu : un objet {"kind"}, avec "ratePcm" pour un taux, "shortContract" pour le taux neutre.
             * @default {
             *       "kind": "NONE"
             *     }
             */
            withholding?: {
                /**
                 * @description Sorte. Attendu : une de ces valeurs : NONE, RATE, NEUTRAL.
                 * @constant
                 */
                kind: "NONE";
            } | {
                /**
                 * @description Sorte. Attendu : une de ces valeurs : NONE, RATE, NEUTRAL.
                 * @constant
                 */
                kind: "RATE";
                /** @description Taux, pour cent mille : 6900 pour 6,9 %. Attendu : un taux entier pour cent mille, de 0 à 100 000 (2 900 pour 2,9 %). */
                ratePcm: number;
            } | {
                /**
                 * @description Sorte. Attendu : une de ces valeurs : NONE, RATE, NEUTRAL.
                 * @constant
                 */
                kind: "NEUTRAL";
                /** @description Vrai pour un contrat de deux mois au plus. Attendu : true pour un contrat de deux mois au plus, sinon false. */
                shortContract?: boolean;
            };
            /**
             * @description Avantages en nature. Attendu : un objet {"meals", "lodgingMonths"}.
             * @default {
             *       "meals": 0,
             *       "lodgingMonths": 0
             *     }
             */
            benefitsInKind?: {
                /**
                 * @description Repas fournis. Attendu : un nombre entier de repas, de 0 à 200.
                 * @default 0
                 */
                meals?: number;
                /**
                 * @description Mois de logement fourni. Attendu : 0 ou 1 : un mois de logement au plus par mois déclaré.
                 * @default 0
                 */
                lodgingMonths?: number;
            };
            /**
             * @description Frais remboursés, en centimes. Attendu : un nombre entier de centimes, de 0 à 100 000 000.
             * @default 0
             */
            reimbursementsCents?: number;
        };
        ContributionsEstimateOutput: {
            /** @description Mois du travail. */
            period: string;
            /** @description Salaire brut, en centimes. */
            grossCents: number;
            /** @description Salaire net, en centimes. */
            netCents: number;
            /** @description Net obtenu moins net déclaré, en centimes : 0, sauf pour de rares nets. */
            netResidualCents: number;
            /** @description Net imposable, en centimes. */
            netTaxableCents: number;
            /** @description Montant net social, en centimes. */
            netSocialCents: number;
            /** @description Abattement des contrats courts, en centimes. */
            withholdingAbatementCents: number;
            /** @description Prélèvement à la source, en centimes. */
            withholdingCents: number;
            /** @description Net à payer, en centimes. */
            netPaidCents: number;
            /** @description Lignes de cotisations : celles du salarié, puis celles de l’employeur. */
            lines: {
                /**
                 * @description Code.
                 * @enum {string}
                 */
                code: "HEALTH" | "HEALTH_ALSACE_MOSELLE" | "HEALTH_NON_RESIDENT" | "SOLIDARITY_AUTONOMY" | "OLD_AGE_CAPPED" | "OLD_AGE_UNCAPPED" | "FAMILY" | "WORK_ACCIDENT" | "HOUSING_FUND" | "UNEMPLOYMENT" | "COMPLEMENTARY_T1" | "COMPLEMENTARY_T2" | "BALANCE_GENERAL_T1" | "BALANCE_GENERAL_T2" | "BALANCE_TECHNICAL" | "PROVIDENT" | "TRAINING" | "SOCIAL_DIALOGUE" | "OCCUPATIONAL_HEALTH" | "CSG_DEDUCTIBLE" | "CSG_NON_DEDUCTIBLE" | "CRDS" | "OVERTIME_REDUCTION";
                /**
                 * @description Qui paie la ligne.
                 * @enum {string}
                 */
                payer: "EMPLOYEE" | "EMPLOYER";
                /** @description Assiette, en centimes. */
                baseCents: number;
                /** @description Taux, pour cent mille : 6900 pour 6,9 %. */
                ratePcm: number;
                /** @description Montant, en centimes. */
                amountCents: number;
                /** @description Paramètre qui donne le taux. */
                parameterId: string;
                /** @description Où le taux a été lu. */
                source: string;
                /** @description Texte de loi ; null quand il n’est pas connu. */
                legalText: string;
                /**
                 * @description Confiance dans le paramètre : de A, vérifié, à D, déduit.
                 * @enum {string}
                 */
                grade: "A" | "B" | "C" | "D";
                /** @description Depuis quand. */
                since: string;
            }[];
            /** @description Cotisations du salarié, en centimes. */
            employeeTotalCents: number;
            /** @description Cotisations de l’employeur, avant exonération et déduction, en centimes. */
            employerTotalCents: number;
            /** @description Exonération, en centimes. */
            exemptionCents: number;
            /** @description Déduction par heure, en centimes. */
            hourlyDeductionCents: number;
            /** @description Cotisations dues, en centimes. */
            contributionsCents: number;
            /** @description Coût total : net et cotisations, en centimes. */
            totalCostCents: number;
            /** @description Crédit d’impôt estimé, en centimes. */
            taxCreditCents: number;
            /** @description Coût après crédit d’impôt, en centimes. */
            costAfterCreditCents: number;
            /** @description Paramètres de grade D sur lesquels le résultat repose. */
            provisional: string[];
            /** @description Vrai quand une valeur est prolongée au-delà de ce qui est connu. */
            prolonged: boolean;
            /** @description Un autre allègement, moins cher ; null quand il n’y en a pas. */
            cheaperRelief: {
                /**
                 * @description Exonération.
                 * @enum {string}
                 */
                exemption: "NONE" | "AGE_70" | "UNCAPPED";
                /** @description Coût total : net et cotisations, en centimes. */
                totalCostCents: number;
                /** @description Économie, en centimes. */
                savingCents: number;
            } | null;
        };
        DocumentsVerifyInput: {
            /** @description Code imprimé sur le document. Attendu : le code imprimé sur le document. */
            code: string;
        };
        DocumentsVerifyOutput: {
            /**
             * @description Ce qu’est devenu le document.
             * @enum {string}
             */
            state: "AUTHENTIC" | "REPLACED" | "CANCELLED" | "UNKNOWN";
            /** @description Sorte de document ; null quand il n’est pas connu. */
            kind: ("RECEIPT" | "PAYSLIP") | null;
            /**
             * Format: date
             * @description Jour où il a été édité ; null quand il n’est pas connu.
             */
            issuedDay: string | null;
        };
        SharingReadRegisterOutput: {
            /** @description Organismes qui peuvent recevoir des données. */
            consumers: {
                /** @description Ce par quoi il est connu ici. */
                code: string;
                /** @description Son nom. */
                name: string;
                /** @description Son SIRET. */
                siret: string;
                /** @description Conventions en vigueur ou suspendues. */
                agreements: {
                    /** @description Référence de la convention. */
                    reference: string;
                    /** @description Textes qui la permettent. */
                    framework: string;
                    /**
                     * Format: date
                     * @description Premier jour.
                     */
                    startDay: string;
                    /**
                     * Format: date
                     * @description Dernier jour ; null quand elle n’a pas de fin.
                     */
                    endDay: string | null;
                    /**
                     * @description État de la convention.
                     * @enum {string}
                     */
                    status: "ACTIVE" | "SUSPENDED" | "CLOSED";
                    /**
                     * Format: date
                     * @description Jour depuis lequel elle est suspendue ; null quand elle ne l’est pas.
                     */
                    suspendedDay: string | null;
                    /** @description Finalités en vigueur. */
                    purposes: {
                        /** @description Code de la finalité. */
                        code: string;
                        /** @description Version de la finalité. */
                        version: number;
                        /**
                         * @description État de la version.
                         * @enum {string}
                         */
                        status: "PROPOSED" | "ACTIVE" | "CLOSED" | "REFUSED";
                        /** @description Ce que lit la personne. */
                        label: string;
                        /** @description À quoi cela sert. */
                        explanation: string;
                        /**
                         * @description Fondement : à la demande de la personne, pour l’informer d’un droit, par obligation, avec son accord.
                         * @enum {string}
                         */
                        legalBasis: "USER_REQUEST" | "PROACTIVE" | "OBLIGATION" | "CONSENT";
                        /** @description Articles sur lesquels elle repose. */
                        legalTexts: string[];
                        /** @description Vrai quand le fondement est notre lecture, à confirmer. */
                        isInferred: boolean;
                        /** @description Vrai quand l’organisme peut s’en servir pour contrôler. */
                        reusedForControl: boolean;
                        /** @description Jours que dure un partage, au plus. */
                        maxDays: number;
                        /** @description Mois de conservation par l’organisme, au plus ; 0 quand il affiche seulement. */
                        keptMonths: number;
                        /** @description Lectures par jour, au plus. */
                        callsPerDay: number;
                        /**
                         * Format: date-time
                         * @description Instant depuis lequel elle est en vigueur.
                         */
                        settledAt: string | null;
                        /** @description Périmètres de données. */
                        scopes: {
                            /**
                             * @description Nom du périmètre, avec sa version.
                             * @enum {string}
                             */
                            name: "ft:actualisation@1" | "ft:droits@1" | "ft:fin_contrat@1" | "ft:fin_contrat@2" | "cpam:seuils_ij@1" | "cpam:ij_calcul@1" | "cpam:dernier_jour@1" | "pnds:synthese@1" | "pnds:detail@1";
                            /** @description Ce que lit la personne. */
                            label: string;
                            /** @description Données, et rien d’autre. */
                            fields: {
                                /** @description Nom de la donnée. */
                                name: string;
                                /** @description La donnée, en clair. */
                                label: string;
                            }[];
                            /** @description Mois qui peuvent être demandés, au plus ; null quand il s’agit d’un seul événement. */
                            windowMonths: number | null;
                            /**
                             * @description Par mois, en total, en oui ou non, ou par événement.
                             * @enum {string}
                             */
                            granularity: "MONTH" | "TOTAL" | "PREDICATE" | "EVENT";
                            /** @description Nombre de lectures, au plus. */
                            frequency: string;
                            /** @description Ce qu’il ne contient pas, exprès. */
                            withheld: string;
                        }[];
                    }[];
                }[];
            }[];
            /** @description Ce qu’aucun périmètre ne contient. */
            neverShared: string[];
        };
        DocumentsListKeysOutput: {
            /** @description Nom de la clé. */
            id: string;
            /** @description Clé Ed25519 : 32 octets en base64url. */
            publicKey: string;
            /** @description Depuis quand. */
            since: string;
        }[];
        MandatesRequestInput: {
            /** @description Personnes à qui le demander, chacune par un lien. Attendu : de 1 à 200 personnes : email, et s’ils sont connus employerNumber et reference. */
            persons: {
                /** @description Adresse où le lien est envoyé. */
                email: string;
                /** @description Numéro Cesu de l’employeur à qui la demande s’adresse ; null quand n’importe qui peut y répondre. */
                employerNumber?: string | null;
                /** @description Votre référence pour ce client ; null quand vous n’en avez pas donné. */
                reference?: string | null;
            }[];
            /** @description Ce que le mandat vous laisse faire. Attendu : des actes : ESTIMATE, DECLARE, CORRECT, RECEIVE_PAYSLIP, PROPOSE_EMPLOYMENT, PROPOSE_END. */
            acts: ("ESTIMATE" | "DECLARE" | "CORRECT" | "RECEIVE_PAYSLIP" | "PROPOSE_EMPLOYMENT" | "PROPOSE_END")[];
            /**
             * @description Durée demandée, en mois. Attendu : une durée en mois : 1, 6 ou 12.
             * @enum {number}
             */
            months: 12 | 6 | 1;
        };
        MandatesRequestOutput: {
            /** @description Ce qu’il en est de chaque personne, dans le même ordre. */
            verdicts: {
                /** @description Rang de la personne dans la liste, à partir de 0. */
                rank: number;
                /**
                 * @description Demandé, déjà demandé, ou refusé.
                 * @enum {string}
                 */
                outcome: "ASKED" | "ALREADY_ASKED" | "REFUSED";
                /** @description Identifiant de la demande qui attend ; null quand elle est refusée. */
                id: string | null;
                /** @description Raisons de refuser ; vide quand il n’y en a pas. */
                errors: {
                    /** @description Où, en pointeur JSON dans la demande ; vide pour le tout. */
                    pointer: string;
                    /** @description Code. */
                    code: string;
                    /** @description La cause, en français. */
                    detail: string;
                    /** @description Que faire, en français. */
                    remedy: string;
                    /**
                     * @description À qui d’agir.
                     * @enum {string}
                     */
                    actor: "PARTNER" | "EMPLOYER" | "URSSAF";
                }[];
            }[];
        };
        MandatesListRequestsOutput: {
            /** @description Lignes de la page. */
            rows: {
                /** @description Identifiant de la demande, et du mandat qui en vient. */
                id: string;
                /** @description Adresse où le lien est envoyé. */
                email: string;
                /** @description Numéro Cesu de l’employeur à qui la demande s’adresse ; null quand n’importe qui peut y répondre. */
                employerNumber: string | null;
                /** @description Votre référence pour ce client ; null quand vous n’en avez pas donné. */
                reference: string | null;
                /** @description Ce que le mandat vous laisse faire. */
                acts: ("ESTIMATE" | "DECLARE" | "CORRECT" | "RECEIVE_PAYSLIP" | "PROPOSE_EMPLOYMENT" | "PROPOSE_END")[];
                /** @description Durée demandée, en mois. */
                months: number;
                /**
                 * @description État.
                 * @enum {string}
                 */
                status: "SENT" | "OPENED" | "SUSPENDED" | "GIVEN" | "REFUSED" | "DISPUTED" | "WITHDRAWN" | "EXPIRED";
                /**
                 * @description Où en est le dernier message : en attente, parti, ou refusé par cette adresse.
                 * @enum {string}
                 */
                delivery: "WAITING" | "SENT" | "FAILED";
                /** @description Qui a demandé. */
                askedByName: string;
                /**
                 * Format: date-time
                 * @description Instant de la demande.
                 */
                askedAt: string;
                /**
                 * Format: date-time
                 * @description Instant de la fin.
                 */
                expiresAt: string;
                /**
                 * Format: date-time
                 * @description Instant où le lien a été ouvert ; null avant.
                 */
                openedAt: string | null;
                /**
                 * Format: date-time
                 * @description Instant du rappel ; null avant.
                 */
                remindedAt: string | null;
                /**
                 * Format: date-time
                 * @description Instant de la réponse, du retrait ou de l’expiration ; null avant.
                 */
                endedAt: string | null;
                /** @description Employeur qui a donné le mandat ; null tant qu’il ne l’a pas donné. */
                employerId: string | null;
                /** @description Numéro du lien : il grandit quand l’adresse est corrigée, et se redit pour la corriger encore. */
                linkNumber: number;
            }[];
            /** @description Repère de la page suivante ; null sur la dernière. */
            nextCursor: string | null;
            /** @description Nombre de lignes en tout. */
            count: {
                /** @description Nombre compté. */
                value: number;
                /** @description Vrai quand il y en a davantage. */
                atLeast: boolean;
            };
        };
        MandatesReadRequestOutput: {
            /** @description Identifiant de la demande, et du mandat qui en vient. */
            id: string;
            /** @description Adresse où le lien est envoyé. */
            email: string;
            /** @description Numéro Cesu de l’employeur à qui la demande s’adresse ; null quand n’importe qui peut y répondre. */
            employerNumber: string | null;
            /** @description Votre référence pour ce client ; null quand vous n’en avez pas donné. */
            reference: string | null;
            /** @description Ce que le mandat vous laisse faire. */
            acts: ("ESTIMATE" | "DECLARE" | "CORRECT" | "RECEIVE_PAYSLIP" | "PROPOSE_EMPLOYMENT" | "PROPOSE_END")[];
            /** @description Durée demandée, en mois. */
            months: number;
            /**
             * @description État.
             * @enum {string}
             */
            status: "SENT" | "OPENED" | "SUSPENDED" | "GIVEN" | "REFUSED" | "DISPUTED" | "WITHDRAWN" | "EXPIRED";
            /**
             * @description Où en est le dernier message : en attente, parti, ou refusé par cette adresse.
             * @enum {string}
             */
            delivery: "WAITING" | "SENT" | "FAILED";
            /** @description Qui a demandé. */
            askedByName: string;
            /**
             * Format: date-time
             * @description Instant de la demande.
             */
            askedAt: string;
            /**
             * Format: date-time
             * @description Instant de la fin.
             */
            expiresAt: string;
            /**
             * Format: date-time
             * @description Instant où le lien a été ouvert ; null avant.
             */
            openedAt: string | null;
            /**
             * Format: date-time
             * @description Instant du rappel ; null avant.
             */
            remindedAt: string | null;
            /**
             * Format: date-time
             * @description Instant de la réponse, du retrait ou de l’expiration ; null avant.
             */
            endedAt: string | null;
            /** @description Employeur qui a donné le mandat ; null tant qu’il ne l’a pas donné. */
            employerId: string | null;
            /** @description Numéro du lien : il grandit quand l’adresse est corrigée, et se redit pour la corriger encore. */
            linkNumber: number;
        };
        MandatesReaddressRequestInput: {
            /** @description Adresse où le lien est envoyé. Attendu : une adresse électronique, par exemple nom@exemple.fr. */
            email: string;
            /** @description Numéro du lien : il grandit quand l’adresse est corrigée, et se redit pour la corriger encore. Attendu : le nombre linkNumber de la demande que vous avez lue ; après quatre corrections, retirez la demande. */
            linkNumber: number;
        };
        MandatesReaddressRequestOutput: {
            /** @description Identifiant de la demande, et du mandat qui en vient. */
            id: string;
            /** @description Numéro du lien : il grandit quand l’adresse est corrigée, et se redit pour la corriger encore. */
            linkNumber: number;
        };
        MandatesWithdrawRequestInput: Record<string, never>;
        MandatesWithdrawRequestOutput: {
            /** @description Identifiant de la demande, et du mandat qui en vient. */
            id: string;
        };
        MandatesListOutput: {
            /** @description Lignes de la page. */
            rows: {
                /** @description Identifiant de la demande, et du mandat qui en vient. */
                id: string;
                /**
                 * @description État.
                 * @enum {string}
                 */
                status: "PENDING_EMPLOYER" | "ACTIVE" | "REFUSED" | "SUSPENDED" | "REVOKED" | "EXPIRED";
                /** @description Ce que le mandat vous laisse faire. */
                acts: ("ESTIMATE" | "DECLARE" | "CORRECT" | "RECEIVE_PAYSLIP" | "PROPOSE_EMPLOYMENT" | "PROPOSE_END")[];
                /**
                 * Format: date
                 * @description Premier jour du mandat.
                 */
                startDay: string;
                /**
                 * Format: date
                 * @description Dernier jour du mandat ; null quand il n’en a pas.
                 */
                endDay: string | null;
                /**
                 * Format: date-time
                 * @description Instant où il a été donné.
                 */
                signedAt: string | null;
                /**
                 * Format: date-time
                 * @description Instant où il a été arrêté, ou remplacé par un autre ; null avant.
                 */
                revokedAt: string | null;
                /** @description Identifiant du mandat qui le remplace, donné à cet instant ; null quand rien ne le remplace. */
                replacedById: string | null;
                /** @description Identifiant de l’employeur. */
                employerId: string;
                /** @description Nom de l’employeur. */
                employerName: string;
                /** @description Numéro Cesu de l’employeur. */
                employerNumber: string;
                /** @description Numéro du reçu ; null pour un mandat donné autrement que par un lien. */
                receiptCode: string | null;
            }[];
            /** @description Repère de la page suivante ; null sur la dernière. */
            nextCursor: string | null;
            /** @description Nombre de lignes en tout. */
            count: {
                /** @description Nombre compté. */
                value: number;
                /** @description Vrai quand il y en a davantage. */
                atLeast: boolean;
            };
        };
        MandatesReadOutput: {
            /** @description Identifiant de la demande, et du mandat qui en vient. */
            id: string;
            /**
             * @description État.
             * @enum {string}
             */
            status: "PENDING_EMPLOYER" | "ACTIVE" | "REFUSED" | "SUSPENDED" | "REVOKED" | "EXPIRED";
            /** @description Ce que le mandat vous laisse faire. */
            acts: ("ESTIMATE" | "DECLARE" | "CORRECT" | "RECEIVE_PAYSLIP" | "PROPOSE_EMPLOYMENT" | "PROPOSE_END")[];
            /**
             * Format: date
             * @description Premier jour du mandat.
             */
            startDay: string;
            /**
             * Format: date
             * @description Dernier jour du mandat ; null quand il n’en a pas.
             */
            endDay: string | null;
            /**
             * Format: date-time
             * @description Instant où il a été donné.
             */
            signedAt: string | null;
            /**
             * Format: date-time
             * @description Instant où il a été arrêté, ou remplacé par un autre ; null avant.
             */
            revokedAt: string | null;
            /** @description Identifiant du mandat qui le remplace, donné à cet instant ; null quand rien ne le remplace. */
            replacedById: string | null;
            /** @description Identifiant de l’employeur. */
            employerId: string;
            /** @description Nom de l’employeur. */
            employerName: string;
            /** @description Numéro Cesu de l’employeur. */
            employerNumber: string;
            /** @description Le reçu qui prouve le mandat ; null pour un mandat donné autrement que par un lien. */
            receipt: {
                /** @description Numéro du reçu. */
                code: string;
                /** @description Qui l’a donné, selon son fournisseur d’identité. */
                signerName: string;
                /** @description Le fournisseur d’identité. */
                issuer: string;
                /** @description Niveau de garantie de l’identité ; null quand il n’est pas dit. */
                acr: string | null;
                /** @description Version du texte. */
                textVersion: number;
                /** @description Le texte qui a été accepté. */
                text: string;
                /**
                 * Format: date-time
                 * @description Instant où il a été donné.
                 */
                signedAt: string;
                /** @description Clé de la signature, parmi celles de /v1/document-keys. */
                keyId: string;
                /** @description La ligne signée. */
                signedLine: string;
                /** @description La signature Ed25519 de cette ligne, en base64url. */
                signature: string;
            } | null;
        };
        MandatesEndInput: Record<string, never>;
        MandatesEndOutput: {
            /** @description Identifiant de l’employeur. */
            employerId: string;
            /** @description Identifiant de la demande, et du mandat qui en vient. */
            id: string;
        };
        EmployersListOutput: {
            /** @description Lignes de la page. */
            rows: {
                /** @description Identifiant de l’employeur. */
                employerId: string;
                /** @description Nom. */
                name: string;
                /** @description Numéro Cesu. */
                cesuNumber: string;
                /** @description Commune. */
                city: string;
            }[];
            /** @description Repère de la page suivante ; null sur la dernière. */
            nextCursor: string | null;
            /** @description Nombre de lignes en tout. */
            count: {
                /** @description Nombre compté. */
                value: number;
                /** @description Vrai quand il y en a davantage. */
                atLeast: boolean;
            };
        };
        EmployersReadOutput: {
            /** @description Identifiant de l’employeur. */
            employerId: string;
            /** @description Nom. */
            name: string;
            /** @description Numéro Cesu. */
            cesuNumber: string;
            /**
             * @description Territoire du travail.
             * @enum {string}
             */
            territory: "METRO" | "ALSACE_MOSELLE" | "GUADELOUPE" | "MARTINIQUE" | "GUYANE" | "REUNION" | "MAYOTTE";
            /** @description Ce qui empêche de proposer. */
            hinders: {
                /** @description Ce qui empêche de proposer un contrat ; null quand rien n’empêche. */
                employment: {
                    /** @description La cause, en français. */
                    cause: string;
                    /** @description Que faire, en français. */
                    remedy: string;
                } | null;
                /** @description Ce qui empêche de proposer une fin ; null quand rien n’empêche. */
                end: {
                    /** @description La cause, en français. */
                    cause: string;
                    /** @description Que faire, en français. */
                    remedy: string;
                } | null;
            };
        };
        EmploymentsListOutput: {
            /** @description Lignes de la page. */
            rows: {
                /** @description Identifiant de l’employeur. */
                employerId: string;
                /** @description Identifiant du contrat, chez cet employeur. */
                employmentId: string;
                /** @description Nom de l’employeur. */
                employerName: string;
                /** @description Numéro Cesu de l’employeur. */
                employerCesuNumber: string;
                /** @description Nom du salarié. */
                employeeName: string;
                /** @description Numéro Cesu du salarié. */
                employeeCesuNumber: string;
                /** @description Activité. */
                activity: string;
                /** @description Salaire net d’une heure, en centimes. */
                netHourlyCents: number;
                /** @description Vrai quand les 10 % de congés payés sont dans le salaire. */
                paidLeaveIncluded: boolean;
                /**
                 * @description Régime : salarié à domicile, ou famille d’accueil.
                 * @enum {string}
                 */
                scheme: "HOME_EMPLOYEE" | "FAMILY_HOST";
                /** @description Vrai quand le salarié n’a pas sa résidence fiscale en France. */
                nonResident: boolean;
                /**
                 * @description Territoire du travail.
                 * @enum {string}
                 */
                territory: "METRO" | "ALSACE_MOSELLE" | "GUADELOUPE" | "MARTINIQUE" | "GUYANE" | "REUNION" | "MAYOTTE";
                /**
                 * @description Exonération.
                 * @enum {string}
                 */
                exemption: "NONE" | "AGE_70" | "UNCAPPED" | "FAMILY_HOST";
                /**
                 * Format: date
                 * @description Premier jour du contrat.
                 */
                startDay: string;
                /**
                 * Format: date
                 * @description Dernier jour du contrat ; null tant qu’il court.
                 */
                endDay: string | null;
                /** @description Dernier mois déclaré ; null quand il n’y en a pas. */
                lastDeclaration: {
                    /** @description Mois du travail. */
                    period: string;
                    /** @description Heures travaillées, en centièmes. */
                    hoursHundredths: number;
                    /** @description Salaire net, en centimes. */
                    netCents: number;
                } | null;
                /**
                 * @description Où en est le contrat aujourd’hui.
                 * @enum {string}
                 */
                state: "LATE" | "TO_DECLARE" | "DORMANT" | "UP_TO_DATE";
                /** @description Mois à déclarer ensuite ; null quand il n’y en a pas. */
                nextPeriod: string | null;
                /**
                 * Format: date
                 * @description Dernier jour pour le déclarer à temps ; null sans mois à déclarer.
                 */
                dueDay: string | null;
                /** @description Vrai quand le mois d’avant n’avait que des heures, au salaire du contrat. */
                isPlain: boolean;
            }[];
            /** @description Repère de la page suivante ; null sur la dernière. */
            nextCursor: string | null;
            /** @description Nombre de lignes en tout. */
            count: {
                /** @description Nombre compté. */
                value: number;
                /** @description Vrai quand il y en a davantage. */
                atLeast: boolean;
            };
        };
        EmploymentsReadOutput: {
            /** @description Identifiant de l’employeur. */
            employerId: string;
            /** @description Identifiant du contrat, chez cet employeur. */
            employmentId: string;
            /** @description Nom de l’employeur. */
            employerName: string;
            /** @description Numéro Cesu de l’employeur. */
            employerCesuNumber: string;
            /** @description Nom du salarié. */
            employeeName: string;
            /** @description Numéro Cesu du salarié. */
            employeeCesuNumber: string;
            /** @description Activité. */
            activity: string;
            /** @description Salaire net d’une heure, en centimes. */
            netHourlyCents: number;
            /** @description Vrai quand les 10 % de congés payés sont dans le salaire. */
            paidLeaveIncluded: boolean;
            /**
             * @description Régime : salarié à domicile, ou famille d’accueil.
             * @enum {string}
             */
            scheme: "HOME_EMPLOYEE" | "FAMILY_HOST";
            /** @description Vrai quand le salarié n’a pas sa résidence fiscale en France. */
            nonResident: boolean;
            /**
             * @description Territoire du travail.
             * @enum {string}
             */
            territory: "METRO" | "ALSACE_MOSELLE" | "GUADELOUPE" | "MARTINIQUE" | "GUYANE" | "REUNION" | "MAYOTTE";
            /**
             * @description Exonération.
             * @enum {string}
             */
            exemption: "NONE" | "AGE_70" | "UNCAPPED" | "FAMILY_HOST";
            /**
             * Format: date
             * @description Premier jour du contrat.
             */
            startDay: string;
            /**
             * Format: date
             * @description Dernier jour du contrat ; null tant qu’il court.
             */
            endDay: string | null;
            /** @description Dernier mois déclaré ; null quand il n’y en a pas. */
            lastDeclaration: {
                /** @description Mois du travail. */
                period: string;
                /** @description Heures travaillées, en centièmes. */
                hoursHundredths: number;
                /** @description Salaire net, en centimes. */
                netCents: number;
            } | null;
            /**
             * @description Où en est le contrat aujourd’hui.
             * @enum {string}
             */
            state: "LATE" | "TO_DECLARE" | "DORMANT" | "UP_TO_DATE";
            /** @description Mois à déclarer ensuite ; null quand il n’y en a pas. */
            nextPeriod: string | null;
            /**
             * Format: date
             * @description Dernier jour pour le déclarer à temps ; null sans mois à déclarer.
             */
            dueDay: string | null;
            /** @description Niveau de l’emploi dans la grille. */
            level: number;
            /** @description Dépense qui peut encore donner un crédit d’impôt, par année à déclarer. */
            creditRooms: {
                /** @description Année. */
                year: number;
                /** @description Dépense, en centimes. */
                roomCents: number;
            }[];
            /** @description Salaire brut déjà exonéré du foyer, par mois à déclarer. */
            exemptGross: {
                /** @description Mois du travail. */
                period: string;
                /** @description Salaire brut, en centimes. */
                usedCents: number;
            }[];
            /** @description Ce que vous avez déjà déclaré des mois à déclarer. */
            pays: {
                /** @description Mois du travail. */
                period: string;
                /** @description Identifiant de la déclaration. */
                id: string;
                /** @description Référence de la déclaration, à citer à l’assistance. */
                reference: string;
                /**
                 * Format: date
                 * @description Premier jour travaillé.
                 */
                startDay: string;
                /**
                 * Format: date
                 * @description Dernier jour travaillé.
                 */
                endDay: string;
            }[];
        };
        EmploymentEventsListOutput: {
            /** @description Ce qui a été dit pour l’employeur, le dernier dit d’abord ; ce qui a été corrigé ou retiré aussi. */
            events: {
                /** @description Identifiant de l’événement. */
                id: string;
                /** @description Identifiant de l’employeur ; null quand il n’y en a pas. */
                employerId: string;
                /** @description Identifiant du contrat, chez cet employeur. */
                employmentId: string;
                /**
                 * @description Ce qui est arrivé.
                 * @enum {string}
                 */
                kind: "END" | "STOP";
                /**
                 * @description Qui le dit : EMPLOYER (l’employeur, ou un partenaire pour lui) ou WORKER (le salarié).
                 * @enum {string}
                 */
                side: "EMPLOYER" | "WORKER";
                /**
                 * Format: date
                 * @description Premier jour de l’arrêt ; null pour une fin de contrat.
                 */
                firstDay: string | null;
                /**
                 * Format: date
                 * @description Dernier jour du contrat, ou de l’arrêt ; null quand la fin de l’arrêt n’est pas connue.
                 */
                lastDay: string | null;
                /**
                 * Format: date
                 * @description Dernier jour travaillé.
                 */
                lastDayWorked: string | null;
                /** @description Façon dont le contrat se termine ; null pour un arrêt, et quand c’est le salarié qui le dit. */
                route: ("TRIAL_END" | "DISMISSAL" | "DISMISSAL_SERIOUS" | "DISMISSAL_GROSS" | "UNFITNESS" | "RETIREMENT_BY_EMPLOYER" | "RESIGNATION" | "RETIREMENT_BY_WORKER" | "MUTUAL" | "FIXED_TERM_END" | "FIXED_TERM_EARLY" | "EMPLOYER_DEATH" | "CHILD_DEATH" | "WORKER_DEATH") | null;
                /** @description Ce que devient le préavis : WORKED (travaillé), WAIVED_PAID (non travaillé, payé), WAIVED_UNPAID (non travaillé, non payé), NONE (aucun) ; null quand ce n’est pas dit. */
                noticeStatus: ("WORKED" | "WAIVED_PAID" | "WAIVED_UNPAID" | "NONE") | null;
                /**
                 * Format: date
                 * @description Premier jour du préavis ; null quand il n’est pas dit.
                 */
                noticeFirstDay: string | null;
                /**
                 * Format: date
                 * @description Dernier jour du préavis ; null quand il n’est pas dit.
                 */
                noticeLastDay: string | null;
                /** @description Indemnité de licenciement, brute, en centimes, payée à la fin du contrat et qu’aucun mois déclaré ne contient ; null quand ce n’est pas dit. */
                severanceCents: number | null;
                /** @description Indemnité de mise à la retraite, brute, en centimes, payée à la fin du contrat et qu’aucun mois déclaré ne contient ; null quand ce n’est pas dit. */
                retirementCents: number | null;
                /** @description Indemnité de rupture conventionnelle, brute, en centimes, payée à la fin du contrat et qu’aucun mois déclaré ne contient ; null quand ce n’est pas dit. */
                mutualCents: number | null;
                /** @description Indemnité de fin de contrat à durée déterminée, brute, en centimes, payée à la fin du contrat et qu’aucun mois déclaré ne contient ; null quand ce n’est pas dit. */
                fixedTermCents: number | null;
                /** @description Indemnité compensatrice de préavis, brute, en centimes, payée à la fin du contrat et qu’aucun mois déclaré ne contient ; null quand ce n’est pas dit. */
                noticeCents: number | null;
                /** @description Indemnité compensatrice de congés payés, brute, en centimes, payée à la fin du contrat et qu’aucun mois déclaré ne contient ; null quand ce n’est pas dit. */
                paidLeaveCents: number | null;
                /** @description Vrai quand l’employeur écrit au certificat que le salarié garde la prévoyance (CSS L911-8), faux quand il écrit que non ; null quand ce n’est pas dit. */
                portability: boolean | null;
                /**
                 * @description STATED (dit), CONFIRMED (l’autre partie dit la même chose), CONTESTED (l’autre partie dit autre chose), REPLACED (corrigé depuis), WITHDRAWN (retiré).
                 * @enum {string}
                 */
                status: "STATED" | "CONFIRMED" | "CONTESTED" | "REPLACED" | "WITHDRAWN";
                /**
                 * Format: date-time
                 * @description Quand cela a été dit.
                 */
                statedAt: string;
            }[];
        };
        EmploymentEventsDeclareStopInput: {
            /**
             * Format: uuid
             * @description Identifiant de l’employeur. Attendu : un employeur que vous connaissez ici.
             */
            employerId: string;
            /**
             * Format: uuid
             * @description Identifiant du contrat, chez cet employeur. Attendu : une relation d’emploi de cet employeur.
             */
            employmentId: string;
            /**
             * Format: date
             * @description Premier jour de l’arrêt ; null pour une fin de contrat. Attendu : le premier jour de l’arrêt, par exemple 2026-10-12.
             */
            firstDay: string;
            /**
             * Format: date
             * @description Dernier jour du contrat, ou de l’arrêt ; null quand la fin de l’arrêt n’est pas connue. Attendu : le dernier jour du contrat, ou celui de l’arrêt s’il est connu, par exemple 2026-10-31.
             */
            lastDay?: string | null;
            /**
             * Format: date
             * @description Dernier jour travaillé. Attendu : le dernier jour travaillé et payé, par exemple 2026-10-11.
             */
            lastDayWorked: string;
        };
        EmploymentEventsDeclareStopOutput: {
            /** @description Identifiant de la déclaration. */
            id: string;
            /**
             * @description STATED (dit), CONFIRMED (l’autre partie dit la même chose), CONTESTED (l’autre partie dit autre chose), REPLACED (corrigé depuis), WITHDRAWN (retiré).
             * @enum {string}
             */
            status: "STATED" | "CONFIRMED" | "CONTESTED";
        };
        EmploymentEventsWithdrawInput: Record<string, never>;
        EmploymentEventsWithdrawOutput: Record<string, never>;
        RepairsListOutput: {
            /** @description Lignes de la page. */
            rows: {
                /** @description Identifiant de la déclaration. */
                id: string;
                /**
                 * @description Ce qui n’est pas juste : HOURS, GROSS, NET, MONTH_MISSING (mois non déclaré), LAST_DAY_WORKED, CONTRACT_END ou EMPLOYER (employeur inconnu).
                 * @enum {string}
                 */
                about: "HOURS" | "GROSS" | "NET" | "MONTH_MISSING" | "LAST_DAY_WORKED" | "STOP_DAYS" | "CONTRACT_END" | "EMPLOYER";
                /** @description Le mois concerné ; null quand c’est un arrêt ou la fin d’un contrat. */
                period: string | null;
                /** @description Ce qui était tenu pour vrai : centièmes d’heure, centimes, ou un jour ; null quand il n’y avait rien. */
                held: string | null;
                /** @description Ce qui est dit à la place : centièmes d’heure, centimes, ou un jour ; null quand ce n’est pas connu. */
                said: string | null;
                /** @description Ce qui est ajouté, en toutes lettres ; vide quand il n’y a rien. */
                words: string;
                /**
                 * @description Qui doit répondre : PARTNER (le partenaire qui déclare), EMPLOYER (l’employeur) ou AGENT (l’Urssaf).
                 * @enum {string}
                 */
                owner: "PARTNER" | "EMPLOYER" | "AGENT";
                /**
                 * @description OPEN (sans réponse), CORRECTED (corrigé), MAINTAINED (maintenu, et pourquoi) ou WITHDRAWN (retiré).
                 * @enum {string}
                 */
                status: "OPEN" | "CORRECTED" | "MAINTAINED" | "WITHDRAWN";
                /**
                 * Format: date
                 * @description Jour avant lequel répondre.
                 */
                dueDay: string;
                /**
                 * Format: date-time
                 * @description Quand l’erreur a été signalée.
                 */
                openedAt: string;
                /**
                 * Format: date-time
                 * @description Quand il y a été répondu ; null avant.
                 */
                answeredAt: string | null;
                /** @description Ce qui est répondu, en toutes lettres ; vide quand il n’y a rien. */
                answer: string;
                /**
                 * @description Qui le signale : WORKER (le salarié) ou CONSUMER (un organisme qui l’a lu).
                 * @enum {string}
                 */
                origin: "WORKER" | "CONSUMER";
                /** @description L’employeur du contrat ; null quand aucun contrat n’est connu. */
                employerId: string | null;
                /** @description Le contrat ; null quand aucun n’est connu. */
                employmentId: string | null;
                /** @description Le nom de l’employeur ; null quand aucun contrat n’est connu. */
                employerName: string | null;
                /** @description Le nom du salarié. */
                workerName: string | null;
            }[];
            /** @description Repère de la page suivante ; null sur la dernière. */
            nextCursor: string | null;
            /** @description Nombre de lignes en tout. */
            count: {
                /** @description Nombre compté. */
                value: number;
                /** @description Vrai quand il y en a davantage. */
                atLeast: boolean;
            };
        };
        RepairsAnswerInput: {
            /**
             * @description CORRECTED (c’est corrigé, ce que la plateforme vérifie) ou MAINTAINED (c’est juste comme c’est). Attendu : CORRECTED (c’est corrigé) ou MAINTAINED (c’est juste comme c’est).
             * @enum {string}
             */
            outcome: "CORRECTED" | "MAINTAINED";
            /** @description Ce qui est ajouté, en toutes lettres ; vide quand il n’y a rien. Attendu : ce que le salarié et l’organisme liront, en 1 000 caractères au plus. */
            words: string;
        };
        RepairsAnswerOutput: {
            /**
             * @description CORRECTED (c’est corrigé, ce que la plateforme vérifie) ou MAINTAINED (c’est juste comme c’est).
             * @enum {string}
             */
            outcome: "CORRECTED" | "MAINTAINED";
        };
        ProposalsListOutput: {
            /** @description Lignes de la page. */
            rows: {
                /** @description Identifiant de l’employeur. */
                employerId: string;
                /** @description Identifiant de la proposition. */
                id: string;
                /**
                 * @description Nouveau contrat, ou fin de contrat.
                 * @enum {string}
                 */
                kind: "NEW_CONTRACT" | "END";
                /**
                 * @description État de la proposition.
                 * @enum {string}
                 */
                status: "PENDING" | "WITHDRAWN" | "ACCEPTED" | "REFUSED";
                /** @description Vrai quand l’employeur a accepté et qu’un agent de l’Urssaf vérifie qui est le salarié avant d’ouvrir le contrat. */
                waitsForAgent: boolean;
                /** @description Nom de l’employeur. */
                employerName: string;
                /** @description Nom du salarié. */
                workerName: string;
                /**
                 * Format: date
                 * @description Dernier jour du contrat ; null pour un nouveau contrat.
                 */
                endDay: string | null;
                /** @description Façon dont le contrat se termine ; null pour un nouveau contrat. */
                endRoute: ("TRIAL_END" | "DISMISSAL" | "DISMISSAL_SERIOUS" | "DISMISSAL_GROSS" | "UNFITNESS" | "RETIREMENT_BY_EMPLOYER" | "RESIGNATION" | "RETIREMENT_BY_WORKER" | "MUTUAL" | "FIXED_TERM_END" | "FIXED_TERM_EARLY" | "EMPLOYER_DEATH" | "CHILD_DEATH" | "WORKER_DEATH") | null;
                /** @description Activité. */
                activity: string | null;
                /**
                 * Format: date
                 * @description Premier jour du contrat ; null pour une fin.
                 */
                startDay: string | null;
                /** @description Heures d’une semaine ordinaire, en centièmes ; null quand il n’y en a pas. */
                weeklyHoursHundredths: number | null;
                /** @description Salaire net d’une heure, en centimes. */
                netHourlyCents: number | null;
                /** @description Niveau de l’emploi dans la grille. */
                level: number | null;
                /** @description Vrai quand le salarié a le certificat de son niveau. */
                certified: boolean | null;
                /** @description Congés payés : dans le salaire, ou payés quand ils sont pris. */
                leaveMode: ("INCLUDED" | "TAKEN") | null;
                /** @description Nom de son auteur. */
                authorName: string;
                /**
                 * Format: date-time
                 * @description Instant de la proposition.
                 */
                proposedAt: string;
                /**
                 * Format: date-time
                 * @description Instant du retrait ; null tant qu’elle n’est pas retirée.
                 */
                withdrawnAt: string | null;
            }[];
            /** @description Repère de la page suivante ; null sur la dernière. */
            nextCursor: string | null;
            /** @description Nombre de lignes en tout. */
            count: {
                /** @description Nombre compté. */
                value: number;
                /** @description Vrai quand il y en a davantage. */
                atLeast: boolean;
            };
        };
        ProposalsProposeEmploymentInput: {
            /**
             * Format: uuid
             * @description Identifiant de l’employeur. Attendu : un employeur qui vous a donné mandat.
             */
            employerId: string;
            /** @description Nom de famille. Attendu : un nom de 80 caractères au plus. */
            familyName: string;
            /** @description Prénoms, tels qu’ils sont à l’état civil. Attendu : des prénoms de 80 caractères au plus. */
            givenNames: string;
            /**
             * Format: date
             * @description Jour de naissance. Attendu : un jour qui existe, par exemple 1985-04-12.
             */
            birthDay: string;
            /**
             * @description Quel numéro : de sécurité sociale, ou Cesu. Attendu : NIR (sécurité sociale) ou CESU.
             * @enum {string}
             */
            numberKind: "NIR" | "CESU";
            /** @description Numéro du salarié. Attendu : le numéro de sécurité sociale avec sa clé, ou le numéro Cesu. */
            number: string;
            /** @description Activité. Attendu : un texte de 100 caractères au plus. */
            activity: string;
            /**
             * Format: date
             * @description Premier jour du contrat. Attendu : un jour qui existe, par exemple 2026-12-01.
             */
            startDay: string;
            /** @description Heures d’une semaine ordinaire ; null quand il n’y en a pas. Attendu : un nombre d’heures par semaine, 48 au plus, par exemple 6,5, ou null. */
            weeklyHours: number | null;
            /** @description Salaire net d’une heure, en centimes. Attendu : un montant en centimes, par exemple 1250 pour 12,50 €. */
            netHourlyCents: number;
            /** @description Niveau de l’emploi dans la grille. Attendu : un niveau de 1 à 12. */
            level: number;
            /** @description Vrai quand le salarié a le certificat de son niveau. Attendu : true si le salarié a le certificat de ce niveau, sinon false. */
            certified: boolean;
            /**
             * @description Congés payés : dans le salaire, ou payés quand ils sont pris. Attendu : INCLUDED (compris dans le salaire) ou TAKEN (payés quand ils sont pris).
             * @enum {string}
             */
            leaveMode: "INCLUDED" | "TAKEN";
        };
        ProposalsProposeEmploymentOutput: {
            /** @description Identifiant de l’employeur. */
            employerId: string;
            /** @description Identifiant de la proposition. */
            id: string;
        };
        ProposalsProposeEndInput: {
            /**
             * Format: uuid
             * @description Identifiant de l’employeur. Attendu : un employeur qui vous a donné mandat.
             */
            employerId: string;
            /**
             * Format: uuid
             * @description Identifiant du contrat, chez cet employeur. Attendu : une relation d’emploi de cet employeur.
             */
            employmentId: string;
            /**
             * Format: date
             * @description Dernier jour du contrat. Attendu : un jour qui existe, par exemple 2026-12-31.
             */
            endDay: string;
            /**
             * @description Façon dont le contrat se termine. Attendu : une façon de finir : TRIAL_END, DISMISSAL, DISMISSAL_SERIOUS, DISMISSAL_GROSS, UNFITNESS, RETIREMENT_BY_EMPLOYER, RESIGNATION, RETIREMENT_BY_WORKER, MUTUAL, FIXED_TERM_END, FIXED_TERM_EARLY, EMPLOYER_DEATH, CHILD_DEATH, WORKER_DEATH.
             * @enum {string}
             */
            route: "TRIAL_END" | "DISMISSAL" | "DISMISSAL_SERIOUS" | "DISMISSAL_GROSS" | "UNFITNESS" | "RETIREMENT_BY_EMPLOYER" | "RESIGNATION" | "RETIREMENT_BY_WORKER" | "MUTUAL" | "FIXED_TERM_END" | "FIXED_TERM_EARLY" | "EMPLOYER_DEATH" | "CHILD_DEATH" | "WORKER_DEATH";
            /**
             * Format: date
             * @description Dernier jour travaillé. Attendu : le dernier jour travaillé et payé, par exemple 2026-10-11.
             */
            lastDayWorked?: string | null;
            /** @description Ce que devient le préavis : WORKED (travaillé), WAIVED_PAID (non travaillé, payé), WAIVED_UNPAID (non travaillé, non payé), NONE (aucun) ; null quand ce n’est pas dit. Attendu : ce que devient le préavis : WORKED, WAIVED_PAID, WAIVED_UNPAID, NONE, ou rien. */
            noticeStatus?: ("WORKED" | "WAIVED_PAID" | "WAIVED_UNPAID" | "NONE") | null;
            /**
             * Format: date
             * @description Premier jour du préavis ; null quand il n’est pas dit. Attendu : le premier jour du préavis, ou rien.
             */
            noticeFirstDay?: string | null;
            /**
             * Format: date
             * @description Dernier jour du préavis ; null quand il n’est pas dit. Attendu : le dernier jour du préavis, ou rien.
             */
            noticeLastDay?: string | null;
            /** @description Indemnité de licenciement, brute, en centimes, payée à la fin du contrat et qu’aucun mois déclaré ne contient ; null quand ce n’est pas dit. Attendu : l’indemnité de licenciement, en centimes bruts, par exemple 120000 pour 1 200 €, ou rien. */
            severanceCents?: number | null;
            /** @description Indemnité de mise à la retraite, brute, en centimes, payée à la fin du contrat et qu’aucun mois déclaré ne contient ; null quand ce n’est pas dit. Attendu : l’indemnité de mise à la retraite, en centimes bruts, par exemple 120000 pour 1 200 €, ou rien. */
            retirementCents?: number | null;
            /** @description Indemnité de rupture conventionnelle, brute, en centimes, payée à la fin du contrat et qu’aucun mois déclaré ne contient ; null quand ce n’est pas dit. Attendu : l’indemnité de rupture conventionnelle, en centimes bruts, par exemple 120000 pour 1 200 €, ou rien. */
            mutualCents?: number | null;
            /** @description Indemnité de fin de contrat à durée déterminée, brute, en centimes, payée à la fin du contrat et qu’aucun mois déclaré ne contient ; null quand ce n’est pas dit. Attendu : l’indemnité de fin de contrat à durée déterminée, en centimes bruts, par exemple 120000 pour 1 200 €, ou rien. */
            fixedTermCents?: number | null;
            /** @description Indemnité compensatrice de préavis, brute, en centimes, payée à la fin du contrat et qu’aucun mois déclaré ne contient ; null quand ce n’est pas dit. Attendu : l’indemnité compensatrice de préavis, en centimes bruts, par exemple 120000 pour 1 200 €, ou rien. */
            noticeCents?: number | null;
            /** @description Indemnité compensatrice de congés payés, brute, en centimes, payée à la fin du contrat et qu’aucun mois déclaré ne contient ; null quand ce n’est pas dit. Attendu : l’indemnité compensatrice de congés payés, en centimes bruts, par exemple 120000 pour 1 200 €, ou rien. */
            paidLeaveCents?: number | null;
            /** @description Vrai quand l’employeur écrit au certificat que le salarié garde la prévoyance (CSS L911-8), faux quand il écrit que non ; null quand ce n’est pas dit. Attendu : true si le salarié garde la prévoyance, false sinon, ou rien. */
            portability?: boolean | null;
        };
        ProposalsProposeEndOutput: {
            /** @description Identifiant de l’employeur. */
            employerId: string;
            /** @description Identifiant de la proposition. */
            id: string;
        };
        ProposalsWithdrawInput: {
            /**
             * Format: uuid
             * @description Identifiant de l’employeur. Attendu : un employeur qui vous a donné mandat.
             */
            employerId: string;
            /**
             * Format: uuid
             * @description Identifiant de la proposition. Attendu : l’identifiant de la proposition.
             */
            id: string;
        };
        ProposalsWithdrawOutput: {
            /** @description Identifiant de l’employeur. */
            employerId: string;
            /** @description Identifiant de la proposition. */
            id: string;
        };
        DeclarationsListOutput: {
            /** @description Lignes de la page. */
            rows: {
                /** @description Identifiant de l’employeur. */
                employerId: string;
                /** @description Mois du travail. */
                period: string;
                /** @description Identifiant de la déclaration. */
                id: string;
                /** @description Référence de la déclaration, à citer à l’assistance. */
                reference: string;
                /**
                 * @description État de la déclaration.
                 * @enum {string}
                 */
                status: "REGISTERED" | "CORRECTED" | "CANCELLED";
                /**
                 * @description Par où elle est arrivée.
                 * @enum {string}
                 */
                channel: "WEB" | "API" | "FILE";
                /** @description Nom de l’employeur. */
                employerName: string;
                /** @description Nom du salarié. */
                employeeName: string;
                /** @description Identifiant de l’organisme qui déclare. */
                partnerId: string;
                /** @description Nom de l’organisme qui déclare. */
                partnerName: string;
                /** @description Heures travaillées, en centièmes. */
                hoursHundredths: number;
                /** @description Salaire net, en centimes. */
                netCents: number;
                /** @description Cotisations dues, en centimes. */
                contributionsCents: number;
                /** @description Nombre d’anomalies. */
                anomalyCount: number;
                /**
                 * Format: date-time
                 * @description Instant de l’envoi.
                 */
                submittedAt: string;
            }[];
            /** @description Repère de la page suivante ; null sur la dernière. */
            nextCursor: string | null;
            /** @description Nombre de lignes en tout. */
            count: {
                /** @description Nombre compté. */
                value: number;
                /** @description Vrai quand il y en a davantage. */
                atLeast: boolean;
            };
        };
        DeclarationsReadOutput: {
            /** @description Identifiant de l’employeur. */
            employerId: string;
            /** @description Mois du travail. */
            period: string;
            /** @description Identifiant de la déclaration. */
            id: string;
            /** @description Identifiant du contrat, chez cet employeur. */
            employmentId: string;
            /** @description Référence de la déclaration, à citer à l’assistance. */
            reference: string;
            /**
             * @description État de la déclaration.
             * @enum {string}
             */
            status: "REGISTERED" | "CORRECTED" | "CANCELLED";
            /**
             * Format: date-time
             * @description Instant de l’envoi.
             */
            submittedAt: string;
            /** @description Employeur. */
            employer: {
                /** @description Nom. */
                name: string;
                /** @description Numéro Cesu. */
                cesuNumber: string;
                /** @description Commune. */
                city: string;
            };
            /** @description Salarié. */
            employee: {
                /** @description Nom. */
                name: string;
                /** @description Numéro Cesu. */
                cesuNumber: string;
            };
            /** @description Contrat. */
            employment: {
                /** @description Activité. */
                activity: string;
                /** @description Niveau de l’emploi dans la grille. */
                level: number;
                /** @description Salaire net d’une heure, en centimes. */
                netHourlyCents: number;
            };
            /** @description Organisme qui déclare. */
            partner: {
                /** @description Identifiant de l’organisme. */
                id: string;
                /** @description Nom. */
                name: string;
                /**
                 * @description Sorte d’organisme.
                 * @enum {string}
                 */
                kind: "COLLABORATIVE_PLATFORM" | "JOBBING_PLATFORM" | "MANDATARY" | "SOFTWARE_EDITOR" | "VOUCHER_ISSUER" | "PUBLIC_SERVICE";
            };
            /** @description Versions, la plus récente d’abord. */
            versions: {
                /** @description Numéro de la version. */
                number: number;
                /**
                 * @description Raison de la version.
                 * @enum {string}
                 */
                reason: "REGISTRATION" | "CORRECTION" | "HOUSEHOLD" | "RATES";
                /**
                 * @description Qui l’a écrite : une personne, une application, ou la plateforme qui a recalculé.
                 * @enum {string}
                 */
                authorKind: "PARTNER_STAFF" | "API_CLIENT" | "CITIZEN" | "AGENT" | "SYSTEM";
                /**
                 * @description Par où elle est arrivée.
                 * @enum {string}
                 */
                channel: "WEB" | "API" | "FILE";
                /** @description Nom de son auteur. */
                authorName: string;
                /**
                 * Format: date-time
                 * @description Instant où elle a été écrite.
                 */
                createdAt: string;
                /**
                 * Format: date
                 * @description Premier jour travaillé.
                 */
                startDay: string;
                /**
                 * Format: date
                 * @description Dernier jour travaillé.
                 */
                endDay: string;
                /**
                 * Format: date
                 * @description Jour où le salaire est payé.
                 */
                paymentDay: string;
                /** @description Heures travaillées, en centièmes. */
                hoursHundredths: number;
                /** @description Ce que paie un mois sans heures. */
                payWithoutHours: ("BONUS" | "LEAVE_BALANCE" | "CONTRACT_END") | null;
                /**
                 * @description Salaire du mois ou de l’heure, net ou brut.
                 * @enum {string}
                 */
                payKind: "NET" | "GROSS" | "NET_HOURLY" | "GROSS_HOURLY";
                /** @description Salaire déclaré, en centimes. */
                payCents: number;
                /** @description Vrai quand les 10 % de congés payés sont dans le salaire. */
                paidLeaveIncluded: boolean;
                /** @description Ce que le mois déclare d’autre : seulement ce qui existe. */
                elements: {
                    /** @description Heures supplémentaires à 25 %, parmi les heures du mois. */
                    overtimeHours25?: number;
                    /** @description Heures supplémentaires à 50 %, parmi les heures du mois. */
                    overtimeHours50?: number;
                    /** @description Heures de présence responsable, en plus des heures du mois. */
                    presenceHours?: number;
                    /** @description Heures de présence de nuit, en plus des heures du mois. */
                    nightPresenceHours?: number;
                    /** @description Jours de congés pris, par demi-journées. */
                    paidLeaveDays?: number;
                    /** @description Heures qui paient ces congés, parmi celles du mois. */
                    paidLeaveHours?: number;
                    /** @description Prime nette, en centimes. */
                    bonusCents?: number;
                    /** @description Solde net de congés, en centimes. */
                    leaveBalanceCents?: number;
                    /** @description Somme nette de fin de contrat, en centimes. */
                    contractEndCents?: number;
                    /** @description Acompte déjà versé, en centimes. */
                    depositCents?: number;
                    /** @description Frais kilométriques, en centimes. */
                    mileageCents?: number;
                    /** @description Frais de transport, en centimes. */
                    transportCents?: number;
                    /** @description Autres frais remboursés, en centimes. */
                    otherExpensesCents?: number;
                    /** @description Repas fournis. */
                    mealsProvided?: number;
                    /** @description Vrai quand le logement est fourni. */
                    lodgingProvided?: boolean;
                    /** @description Vrai quand le salarié a le certificat de son niveau. */
                    certified?: boolean;
                    /** @description Âge d’un salarié mineur de moins de six mois de pratique. */
                    youngWorkerAge?: number;
                };
                /**
                 * @description Territoire du travail.
                 * @enum {string}
                 */
                territory: "METRO" | "ALSACE_MOSELLE" | "GUADELOUPE" | "MARTINIQUE" | "GUYANE" | "REUNION" | "MAYOTTE";
                /**
                 * @description Exonération.
                 * @enum {string}
                 */
                exemption: "NONE" | "AGE_70" | "UNCAPPED" | "FAMILY_HOST";
                /** @description Vrai quand l’employeur laisse son exonération pour la déduction par heure. */
                exemptionRenounced: boolean;
                /** @description Part du plafond de l’exonération déjà prise par d’autres salariés du foyer, en centimes. */
                exemptionUsedCents: number;
                /**
                 * @description Sorte de prélèvement à la source.
                 * @enum {string}
                 */
                withholdingKind: "NONE" | "RATE" | "NEUTRAL";
                /** @description Taux du prélèvement à la source, pour cent mille. */
                withholdingRatePcm: number;
                /** @description Vrai pour un contrat de deux mois au plus. */
                shortContract: boolean;
                /** @description Abattement des contrats courts, en centimes. */
                withholdingAbatementCents: number;
                /** @description Salaire brut, en centimes. */
                grossCents: number;
                /** @description Salaire net, en centimes. */
                netCents: number;
                /** @description Net obtenu moins net déclaré, en centimes : 0, sauf pour de rares nets. */
                netResidualCents: number;
                /** @description Net imposable, en centimes. */
                netTaxableCents: number;
                /** @description Montant net social, en centimes. */
                netSocialCents: number;
                /** @description Prélèvement à la source, en centimes. */
                withholdingCents: number;
                /** @description Net à payer, en centimes. */
                netPaidCents: number;
                /** @description Cotisations du salarié, en centimes. */
                employeeTotalCents: number;
                /** @description Cotisations de l’employeur, avant exonération et déduction, en centimes. */
                employerTotalCents: number;
                /** @description Exonération, en centimes. */
                exemptionCents: number;
                /** @description Déduction par heure, en centimes. */
                hourlyDeductionCents: number;
                /** @description Cotisations dues, en centimes. */
                contributionsCents: number;
                /** @description Coût total : net et cotisations, en centimes. */
                totalCostCents: number;
                /** @description Crédit d’impôt estimé, en centimes. */
                taxCreditCents: number;
                /** @description Coût après crédit d’impôt, en centimes. */
                costAfterCreditCents: number;
                /** @description Lignes de cotisations : celles du salarié, puis celles de l’employeur. */
                lines: {
                    /**
                     * @description Code.
                     * @enum {string}
                     */
                    code: "HEALTH" | "HEALTH_ALSACE_MOSELLE" | "HEALTH_NON_RESIDENT" | "SOLIDARITY_AUTONOMY" | "OLD_AGE_CAPPED" | "OLD_AGE_UNCAPPED" | "FAMILY" | "WORK_ACCIDENT" | "HOUSING_FUND" | "UNEMPLOYMENT" | "COMPLEMENTARY_T1" | "COMPLEMENTARY_T2" | "BALANCE_GENERAL_T1" | "BALANCE_GENERAL_T2" | "BALANCE_TECHNICAL" | "PROVIDENT" | "TRAINING" | "SOCIAL_DIALOGUE" | "OCCUPATIONAL_HEALTH" | "CSG_DEDUCTIBLE" | "CSG_NON_DEDUCTIBLE" | "CRDS" | "OVERTIME_REDUCTION";
                    /**
                     * @description Qui paie la ligne.
                     * @enum {string}
                     */
                    payer: "EMPLOYEE" | "EMPLOYER";
                    /** @description Assiette, en centimes. */
                    baseCents: number;
                    /** @description Taux, pour cent mille : 6900 pour 6,9 %. */
                    ratePcm: number;
                    /** @description Montant, en centimes. */
                    amountCents: number;
                    /** @description Paramètre qui donne le taux. */
                    parameterId: string;
                    /** @description Où le taux a été lu. */
                    source: string;
                    /** @description Texte de loi ; null quand il n’est pas connu. */
                    legalText: string;
                    /**
                     * @description Confiance dans le paramètre : de A, vérifié, à D, déduit.
                     * @enum {string}
                     */
                    grade: "A" | "B" | "C" | "D";
                    /** @description Depuis quand. */
                    since: string;
                }[];
                /** @description Paramètres de grade D sur lesquels le résultat repose. */
                provisional: string[];
                /** @description Vrai quand une valeur est prolongée au-delà de ce qui est connu. */
                prolonged: boolean;
                /** @description Ce qui étonne sans empêcher. */
                anomalies: ("PAY_BELOW_GRID" | "PAY_JUMP" | "PAY_HIGH" | "HOURS_JUMP" | "HOURS_OVER_LEGAL_MONTH" | "PAID_LONG_AFTER_WORK" | "DECLARED_LATE")[];
                /** @description Ce qui a été dit de chaque anomalie, dans le même ordre. */
                anomalySentences: string[];
                /** @description Ce qu’elle change de la version d’avant ; null pour la première. */
                differences: {
                    /** @description Données changées. */
                    fields: {
                        /** @description La donnée, en clair. */
                        label: string;
                        /** @description Avant. */
                        before: string;
                        /** @description Après. */
                        after: string;
                    }[];
                    /** @description Montants changés. */
                    amounts: {
                        /** @description Nom, en français. */
                        label: string;
                        /** @description Avant, en centimes. */
                        beforeCents: number;
                        /** @description Après, en centimes. */
                        afterCents: number;
                    }[];
                    /** @description Lignes changées. */
                    lines: {
                        /** @description Nom, en français. */
                        label: string;
                        /** @description Avant, en centimes. */
                        beforeCents: number;
                        /** @description Après, en centimes. */
                        afterCents: number;
                    }[];
                } | null;
            }[];
            /** @description Dépense de l’année qui pouvait encore donner un crédit d’impôt, en centimes. */
            creditRoomCents: number;
            /**
             * Format: date
             * @description Dernier jour où vous pouvez la corriger ou l’annuler.
             */
            changeableUntil: string;
            /** @description Son annulation ; null tant qu’elle n’est pas annulée. */
            cancelled: {
                /**
                 * @description Raison de l’annulation.
                 * @enum {string}
                 */
                reason: "NOT_WORKED" | "WRONG_WORKER" | "WRONG_MONTH" | "DECLARED_TWICE" | "OTHER";
                /** @description Précision, demandée quand la raison est « OTHER ». */
                comment: string | null;
                /** @description Nom de son auteur. */
                authorName: string;
                /**
                 * Format: date-time
                 * @description Instant de l’annulation.
                 */
                cancelledAt: string;
            } | null;
            /** @description Pourquoi ce mois diffère du précédent ; null quand il n’y en a pas. */
            changes: {
                /** @description Mois auquel il est comparé. */
                previousPeriod: string;
                /** @description Ce que paie l’employeur d’un mois à l’autre. */
                summary: string;
                /** @description Raisons, de la plus grande à la plus petite. */
                reasons: {
                    /** @description La raison, en français. */
                    sentence: string;
                    /** @description Cotisations dues, en centimes. */
                    contributionsCents: number;
                    /** @description Coût total : net et cotisations, en centimes. */
                    totalCostCents: number;
                }[];
            } | null;
            /** @description Plafond de l’année pour le crédit d’impôt. */
            creditCeiling: {
                /** @description Plafond, en centimes. */
                cents: number;
                /** @description Vrai quand une personne de plus de 65 ans le relève. */
                over65: boolean;
            };
            /**
             * Format: date-time
             * @description Instant où un changement a été demandé à un agent ; null quand rien n’attend.
             */
            changeAskedAt: string | null;
        };
        DeclarationsCheckInput: {
            /**
             * Format: uuid
             * @description Identifiant de l’employeur. Attendu : l’identifiant (UUID) d’un employeur qui vous a donné mandat.
             */
            employerId: string;
            /**
             * Format: uuid
             * @description Identifiant du contrat, chez cet employeur. Attendu : l’identifiant (UUID) d’un contrat de cet employeur.
             */
            employmentId: string;
            /** @description Mois du travail. Attendu : un mois qui existe, écrit "AAAA-MM", par exemple "2026-10". */
            period: string;
            /**
             * Format: date
             * @description Premier jour travaillé. Attendu : un jour qui existe, écrit "AAAA-MM-JJ", par exemple "2026-10-01".
             */
            startDay: string;
            /**
             * Format: date
             * @description Dernier jour travaillé. Attendu : un jour qui existe, écrit "AAAA-MM-JJ", par exemple "2026-10-31".
             */
            endDay: string;
            /**
             * Format: date
             * @description Jour où le salaire est payé. Attendu : un jour qui existe, écrit "AAAA-MM-JJ", par exemple "2026-10-31".
             */
            paymentDay: string;
            /** @description Heures travaillées. Attendu : un nombre d’heures, sans guillemets, par exemple 26.5. */
            hours: number;
            /**
             * @description Ce que paie un mois sans heures. Attendu : "BONUS" (prime), "LEAVE_BALANCE" (solde de congés) ou "CONTRACT_END" (fin de contrat), pour 0 heure seulement.
             * @enum {string}
             */
            payWithoutHours?: "BONUS" | "LEAVE_BALANCE" | "CONTRACT_END";
            /** @description Salaire. Attendu : un objet {"kind", "amountCents"}. */
            pay: {
                /**
                 * @description Net du mois ou de l’heure ; brut aussi, pour une estimation. Attendu : "NET" (total du mois) ou "NET_HOURLY" (par heure).
                 * @enum {string}
                 */
                kind: "NET" | "NET_HOURLY";
                /** @description Montant, en centimes. Attendu : un nombre entier de centimes, de 0 à 100 000 000 : 1250 pour 12,50 €. */
                amountCents: number;
            };
            /** @description Vrai quand les 10 % de congés payés sont dans le salaire. Attendu : true ou false. */
            paidLeaveIncluded: boolean;
            /** @description Vrai quand l’employeur laisse son exonération pour la déduction par heure. Attendu : true pour la déduction par heure à la place de l’exonération, sinon false ou rien. */
            exemptionRenounced?: boolean;
            /** @description Heures supplémentaires à 25 %, parmi les heures du mois. Attendu : les heures à 25 %, de 0 à 35, parmi celles du mois. */
            overtimeHours25?: number;
            /** @description Heures supplémentaires à 50 %, parmi les heures du mois. Attendu : les heures à 50 %, de 0 à 40, parmi celles du mois. */
            overtimeHours50?: number;
            /** @description Heures de présence responsable, en plus des heures du mois. Attendu : les heures de présence responsable, de 0 à 744, en plus de celles du mois. */
            presenceHours?: number;
            /** @description Heures de présence de nuit, en plus des heures du mois. Attendu : les heures de présence de nuit, de 0 à 744, en plus de celles du mois. */
            nightPresenceHours?: number;
            /** @description Jours de congés pris, par demi-journées. Attendu : les jours de congés pris, de 0 à 99, par demi-journées. */
            paidLeaveDays?: number;
            /** @description Heures qui paient ces congés, parmi celles du mois. Attendu : les heures qui paient ces congés, parmi celles du mois. */
            paidLeaveHours?: number;
            /** @description Prime nette, en centimes. Attendu : une prime nette en centimes, de 0 à 999999. */
            bonusCents?: number;
            /** @description Solde net de congés, en centimes. Attendu : un solde net de congés en centimes, de 0 à 999999. */
            leaveBalanceCents?: number;
            /** @description Somme nette de fin de contrat, en centimes. Attendu : une somme nette de fin de contrat en centimes, de 0 à 999999. */
            contractEndCents?: number;
            /** @description Acompte déjà versé, en centimes. Attendu : un acompte en centimes, de 0 à 999999. */
            depositCents?: number;
            /** @description Frais kilométriques, en centimes. Attendu : des frais kilométriques en centimes, de 0 à 999999. */
            mileageCents?: number;
            /** @description Frais de transport, en centimes. Attendu : des frais de transport en centimes, de 0 à 999999. */
            transportCents?: number;
            /** @description Autres frais remboursés, en centimes. Attendu : des frais remboursés en centimes, de 0 à 999999. */
            otherExpensesCents?: number;
            /** @description Repas fournis. Attendu : un nombre entier de repas, de 0 à 200. */
            mealsProvided?: number;
            /** @description Vrai quand le logement est fourni. Attendu : true quand le logement est fourni, sinon false ou rien. */
            lodgingProvided?: boolean;
            /** @description Vrai quand le salarié a le certificat de son niveau. Attendu : true quand le salarié a le certificat de son niveau, sinon false ou rien. */
            certified?: boolean;
            /** @description Âge d’un salarié mineur de moins de six mois de pratique. Attendu : un âge de 14 à 17 ans, pour moins de six mois de pratique. */
            youngWorkerAge?: number;
            /** @description Empreinte de ce qui est vérifié ; renvoyée avec ce qui est envoyé, elle refuse tout autre montant. Attendu : l’empreinte (hash) que la vérification a donnée, ou rien. */
            hash?: string;
            /** @description Vrai pour une autre paie d’un mois qui en a déjà une. Attendu : true pour une autre paie d’un mois qui en a déjà une, sinon false ou rien. */
            anotherPay?: boolean;
        };
        DeclarationsCheckOutput: {
            /** @description Raisons de refuser ; vide quand il n’y en a pas. */
            errors: {
                /** @description Où, en pointeur JSON dans la demande ; vide pour le tout. */
                pointer: string;
                /** @description Code. */
                code: string;
                /** @description La cause, en français. */
                detail: string;
                /** @description Que faire, en français. */
                remedy: string;
                /**
                 * @description À qui d’agir.
                 * @enum {string}
                 */
                actor: "PARTNER" | "EMPLOYER" | "URSSAF";
            }[];
            /** @description Ce qui étonne sans empêcher. */
            anomalies: {
                /**
                 * @description Code.
                 * @enum {string}
                 */
                code: "PAY_BELOW_GRID" | "PAY_JUMP" | "PAY_HIGH" | "HOURS_JUMP" | "HOURS_OVER_LEGAL_MONTH" | "PAID_LONG_AFTER_WORK" | "DECLARED_LATE";
                /** @description Champ. */
                field: string;
                /** @description La cause, en français. */
                detail: string;
            }[];
            /** @description Ce que le mois donnerait ; null quand il ne peut pas être calculé. */
            payslip: {
                /** @description Mois du travail. */
                period: string;
                /** @description Salaire brut, en centimes. */
                grossCents: number;
                /** @description Salaire net, en centimes. */
                netCents: number;
                /** @description Net obtenu moins net déclaré, en centimes : 0, sauf pour de rares nets. */
                netResidualCents: number;
                /** @description Net imposable, en centimes. */
                netTaxableCents: number;
                /** @description Montant net social, en centimes. */
                netSocialCents: number;
                /** @description Abattement des contrats courts, en centimes. */
                withholdingAbatementCents: number;
                /** @description Prélèvement à la source, en centimes. */
                withholdingCents: number;
                /** @description Net à payer, en centimes. */
                netPaidCents: number;
                /** @description Lignes de cotisations : celles du salarié, puis celles de l’employeur. */
                lines: {
                    /**
                     * @description Code.
                     * @enum {string}
                     */
                    code: "HEALTH" | "HEALTH_ALSACE_MOSELLE" | "HEALTH_NON_RESIDENT" | "SOLIDARITY_AUTONOMY" | "OLD_AGE_CAPPED" | "OLD_AGE_UNCAPPED" | "FAMILY" | "WORK_ACCIDENT" | "HOUSING_FUND" | "UNEMPLOYMENT" | "COMPLEMENTARY_T1" | "COMPLEMENTARY_T2" | "BALANCE_GENERAL_T1" | "BALANCE_GENERAL_T2" | "BALANCE_TECHNICAL" | "PROVIDENT" | "TRAINING" | "SOCIAL_DIALOGUE" | "OCCUPATIONAL_HEALTH" | "CSG_DEDUCTIBLE" | "CSG_NON_DEDUCTIBLE" | "CRDS" | "OVERTIME_REDUCTION";
                    /**
                     * @description Qui paie la ligne.
                     * @enum {string}
                     */
                    payer: "EMPLOYEE" | "EMPLOYER";
                    /** @description Assiette, en centimes. */
                    baseCents: number;
                    /** @description Taux, pour cent mille : 6900 pour 6,9 %. */
                    ratePcm: number;
                    /** @description Montant, en centimes. */
                    amountCents: number;
                    /** @description Paramètre qui donne le taux. */
                    parameterId: string;
                    /** @description Où le taux a été lu. */
                    source: string;
                    /** @description Texte de loi ; null quand il n’est pas connu. */
                    legalText: string;
                    /**
                     * @description Confiance dans le paramètre : de A, vérifié, à D, déduit.
                     * @enum {string}
                     */
                    grade: "A" | "B" | "C" | "D";
                    /** @description Depuis quand. */
                    since: string;
                }[];
                /** @description Cotisations du salarié, en centimes. */
                employeeTotalCents: number;
                /** @description Cotisations de l’employeur, avant exonération et déduction, en centimes. */
                employerTotalCents: number;
                /** @description Exonération, en centimes. */
                exemptionCents: number;
                /** @description Déduction par heure, en centimes. */
                hourlyDeductionCents: number;
                /** @description Cotisations dues, en centimes. */
                contributionsCents: number;
                /** @description Coût total : net et cotisations, en centimes. */
                totalCostCents: number;
                /** @description Crédit d’impôt estimé, en centimes. */
                taxCreditCents: number;
                /** @description Coût après crédit d’impôt, en centimes. */
                costAfterCreditCents: number;
                /** @description Paramètres de grade D sur lesquels le résultat repose. */
                provisional: string[];
                /** @description Vrai quand une valeur est prolongée au-delà de ce qui est connu. */
                prolonged: boolean;
            } | null;
            /** @description Un autre allègement, moins cher ; null quand il n’y en a pas. */
            cheaperRelief: {
                /**
                 * @description Exonération.
                 * @enum {string}
                 */
                exemption: "NONE" | "AGE_70" | "UNCAPPED";
                /** @description Coût total : net et cotisations, en centimes. */
                totalCostCents: number;
                /** @description Économie, en centimes. */
                savingCents: number;
            } | null;
            /** @description Empreinte de ce qui est vérifié ; renvoyée avec ce qui est envoyé, elle refuse tout autre montant. */
            hash: string | null;
        };
        DeclarationsSubmitInput: {
            /**
             * Format: uuid
             * @description Identifiant de l’employeur. Attendu : l’identifiant (UUID) d’un employeur qui vous a donné mandat.
             */
            employerId: string;
            /**
             * Format: uuid
             * @description Identifiant du contrat, chez cet employeur. Attendu : l’identifiant (UUID) d’un contrat de cet employeur.
             */
            employmentId: string;
            /** @description Mois du travail. Attendu : un mois qui existe, écrit "AAAA-MM", par exemple "2026-10". */
            period: string;
            /**
             * Format: date
             * @description Premier jour travaillé. Attendu : un jour qui existe, écrit "AAAA-MM-JJ", par exemple "2026-10-01".
             */
            startDay: string;
            /**
             * Format: date
             * @description Dernier jour travaillé. Attendu : un jour qui existe, écrit "AAAA-MM-JJ", par exemple "2026-10-31".
             */
            endDay: string;
            /**
             * Format: date
             * @description Jour où le salaire est payé. Attendu : un jour qui existe, écrit "AAAA-MM-JJ", par exemple "2026-10-31".
             */
            paymentDay: string;
            /** @description Heures travaillées. Attendu : un nombre d’heures, sans guillemets, par exemple 26.5. */
            hours: number;
            /**
             * @description Ce que paie un mois sans heures. Attendu : "BONUS" (prime), "LEAVE_BALANCE" (solde de congés) ou "CONTRACT_END" (fin de contrat), pour 0 heure seulement.
             * @enum {string}
             */
            payWithoutHours?: "BONUS" | "LEAVE_BALANCE" | "CONTRACT_END";
            /** @description Salaire. Attendu : un objet {"kind", "amountCents"}. */
            pay: {
                /**
                 * @description Net du mois ou de l’heure ; brut aussi, pour une estimation. Attendu : "NET" (total du mois) ou "NET_HOURLY" (par heure).
                 * @enum {string}
                 */
                kind: "NET" | "NET_HOURLY";
                /** @description Montant, en centimes. Attendu : un nombre entier de centimes, de 0 à 100 000 000 : 1250 pour 12,50 €. */
                amountCents: number;
            };
            /** @description Vrai quand les 10 % de congés payés sont dans le salaire. Attendu : true ou false. */
            paidLeaveIncluded: boolean;
            /** @description Vrai quand l’employeur laisse son exonération pour la déduction par heure. Attendu : true pour la déduction par heure à la place de l’exonération, sinon false ou rien. */
            exemptionRenounced?: boolean;
            /** @description Heures supplémentaires à 25 %, parmi les heures du mois. Attendu : les heures à 25 %, de 0 à 35, parmi celles du mois. */
            overtimeHours25?: number;
            /** @description Heures supplémentaires à 50 %, parmi les heures du mois. Attendu : les heures à 50 %, de 0 à 40, parmi celles du mois. */
            overtimeHours50?: number;
            /** @description Heures de présence responsable, en plus des heures du mois. Attendu : les heures de présence responsable, de 0 à 744, en plus de celles du mois. */
            presenceHours?: number;
            /** @description Heures de présence de nuit, en plus des heures du mois. Attendu : les heures de présence de nuit, de 0 à 744, en plus de celles du mois. */
            nightPresenceHours?: number;
            /** @description Jours de congés pris, par demi-journées. Attendu : les jours de congés pris, de 0 à 99, par demi-journées. */
            paidLeaveDays?: number;
            /** @description Heures qui paient ces congés, parmi celles du mois. Attendu : les heures qui paient ces congés, parmi celles du mois. */
            paidLeaveHours?: number;
            /** @description Prime nette, en centimes. Attendu : une prime nette en centimes, de 0 à 999999. */
            bonusCents?: number;
            /** @description Solde net de congés, en centimes. Attendu : un solde net de congés en centimes, de 0 à 999999. */
            leaveBalanceCents?: number;
            /** @description Somme nette de fin de contrat, en centimes. Attendu : une somme nette de fin de contrat en centimes, de 0 à 999999. */
            contractEndCents?: number;
            /** @description Acompte déjà versé, en centimes. Attendu : un acompte en centimes, de 0 à 999999. */
            depositCents?: number;
            /** @description Frais kilométriques, en centimes. Attendu : des frais kilométriques en centimes, de 0 à 999999. */
            mileageCents?: number;
            /** @description Frais de transport, en centimes. Attendu : des frais de transport en centimes, de 0 à 999999. */
            transportCents?: number;
            /** @description Autres frais remboursés, en centimes. Attendu : des frais remboursés en centimes, de 0 à 999999. */
            otherExpensesCents?: number;
            /** @description Repas fournis. Attendu : un nombre entier de repas, de 0 à 200. */
            mealsProvided?: number;
            /** @description Vrai quand le logement est fourni. Attendu : true quand le logement est fourni, sinon false ou rien. */
            lodgingProvided?: boolean;
            /** @description Vrai quand le salarié a le certificat de son niveau. Attendu : true quand le salarié a le certificat de son niveau, sinon false ou rien. */
            certified?: boolean;
            /** @description Âge d’un salarié mineur de moins de six mois de pratique. Attendu : un âge de 14 à 17 ans, pour moins de six mois de pratique. */
            youngWorkerAge?: number;
            /** @description Empreinte de ce qui est vérifié ; renvoyée avec ce qui est envoyé, elle refuse tout autre montant. Attendu : l’empreinte (hash) que la vérification a donnée, ou rien. */
            hash?: string;
            /** @description Vrai pour une autre paie d’un mois qui en a déjà une. Attendu : true pour une autre paie d’un mois qui en a déjà une, sinon false ou rien. */
            anotherPay?: boolean;
        };
        DeclarationsSubmitOutput: {
            /** @description Identifiant de l’employeur. */
            employerId: string;
            /** @description Mois du travail. */
            period: string;
            /** @description Identifiant de la déclaration. */
            id: string;
            /** @description Référence de la déclaration, à citer à l’assistance. */
            reference: string;
        };
        DeclarationsSubmitManyInput: {
            /** @description Déclarations, chacune avec sa clé. Attendu : de 1 à 500 lignes. */
            lines: {
                /** @description Clé d’unicité de la ligne : renvoyée avec elle, la ligne n’est faite qu’une fois. Attendu : la clé d’unicité de la ligne : 8 à 255 caractères sans espace ni accent. */
                key: string;
                /** @description La déclaration. */
                declaration: {
                    /**
                     * Format: uuid
                     * @description Identifiant de l’employeur. Attendu : l’identifiant (UUID) d’un employeur qui vous a donné mandat.
                     */
                    employerId: string;
                    /**
                     * Format: uuid
                     * @description Identifiant du contrat, chez cet employeur. Attendu : l’identifiant (UUID) d’un contrat de cet employeur.
                     */
                    employmentId: string;
                    /** @description Mois du travail. Attendu : un mois qui existe, écrit "AAAA-MM", par exemple "2026-10". */
                    period: string;
                    /**
                     * Format: date
                     * @description Premier jour travaillé. Attendu : un jour qui existe, écrit "AAAA-MM-JJ", par exemple "2026-10-01".
                     */
                    startDay: string;
                    /**
                     * Format: date
                     * @description Dernier jour travaillé. Attendu : un jour qui existe, écrit "AAAA-MM-JJ", par exemple "2026-10-31".
                     */
                    endDay: string;
                    /**
                     * Format: date
                     * @description Jour où le salaire est payé. Attendu : un jour qui existe, écrit "AAAA-MM-JJ", par exemple "2026-10-31".
                     */
                    paymentDay: string;
                    /** @description Heures travaillées. Attendu : un nombre d’heures, sans guillemets, par exemple 26.5. */
                    hours: number;
                    /**
                     * @description Ce que paie un mois sans heures. Attendu : "BONUS" (prime), "LEAVE_BALANCE" (solde de congés) ou "CONTRACT_END" (fin de contrat), pour 0 heure seulement.
                     * @enum {string}
                     */
                    payWithoutHours?: "BONUS" | "LEAVE_BALANCE" | "CONTRACT_END";
                    /** @description Salaire. Attendu : un objet {"kind", "amountCents"}. */
                    pay: {
                        /**
                         * @description Net du mois ou de l’heure ; brut aussi, pour une estimation. Attendu : "NET" (total du mois) ou "NET_HOURLY" (par heure).
                         * @enum {string}
                         */
                        kind: "NET" | "NET_HOURLY";
                        /** @description Montant, en centimes. Attendu : un nombre entier de centimes, de 0 à 100 000 000 : 1250 pour 12,50 €. */
                        amountCents: number;
                    };
                    /** @description Vrai quand les 10 % de congés payés sont dans le salaire. Attendu : true ou false. */
                    paidLeaveIncluded: boolean;
                    /** @description Vrai quand l’employeur laisse son exonération pour la déduction par heure. Attendu : true pour la déduction par heure à la place de l’exonération, sinon false ou rien. */
                    exemptionRenounced?: boolean;
                    /** @description Heures supplémentaires à 25 %, parmi les heures du mois. Attendu : les heures à 25 %, de 0 à 35, parmi celles du mois. */
                    overtimeHours25?: number;
                    /** @description Heures supplémentaires à 50 %, parmi les heures du mois. Attendu : les heures à 50 %, de 0 à 40, parmi celles du mois. */
                    overtimeHours50?: number;
                    /** @description Heures de présence responsable, en plus des heures du mois. Attendu : les heures de présence responsable, de 0 à 744, en plus de celles du mois. */
                    presenceHours?: number;
                    /** @description Heures de présence de nuit, en plus des heures du mois. Attendu : les heures de présence de nuit, de 0 à 744, en plus de celles du mois. */
                    nightPresenceHours?: number;
                    /** @description Jours de congés pris, par demi-journées. Attendu : les jours de congés pris, de 0 à 99, par demi-journées. */
                    paidLeaveDays?: number;
                    /** @description Heures qui paient ces congés, parmi celles du mois. Attendu : les heures qui paient ces congés, parmi celles du mois. */
                    paidLeaveHours?: number;
                    /** @description Prime nette, en centimes. Attendu : une prime nette en centimes, de 0 à 999999. */
                    bonusCents?: number;
                    /** @description Solde net de congés, en centimes. Attendu : un solde net de congés en centimes, de 0 à 999999. */
                    leaveBalanceCents?: number;
                    /** @description Somme nette de fin de contrat, en centimes. Attendu : une somme nette de fin de contrat en centimes, de 0 à 999999. */
                    contractEndCents?: number;
                    /** @description Acompte déjà versé, en centimes. Attendu : un acompte en centimes, de 0 à 999999. */
                    depositCents?: number;
                    /** @description Frais kilométriques, en centimes. Attendu : des frais kilométriques en centimes, de 0 à 999999. */
                    mileageCents?: number;
                    /** @description Frais de transport, en centimes. Attendu : des frais de transport en centimes, de 0 à 999999. */
                    transportCents?: number;
                    /** @description Autres frais remboursés, en centimes. Attendu : des frais remboursés en centimes, de 0 à 999999. */
                    otherExpensesCents?: number;
                    /** @description Repas fournis. Attendu : un nombre entier de repas, de 0 à 200. */
                    mealsProvided?: number;
                    /** @description Vrai quand le logement est fourni. Attendu : true quand le logement est fourni, sinon false ou rien. */
                    lodgingProvided?: boolean;
                    /** @description Vrai quand le salarié a le certificat de son niveau. Attendu : true quand le salarié a le certificat de son niveau, sinon false ou rien. */
                    certified?: boolean;
                    /** @description Âge d’un salarié mineur de moins de six mois de pratique. Attendu : un âge de 14 à 17 ans, pour moins de six mois de pratique. */
                    youngWorkerAge?: number;
                    /** @description Empreinte de ce qui est vérifié ; renvoyée avec ce qui est envoyé, elle refuse tout autre montant. Attendu : l’empreinte (hash) que la vérification a donnée, ou rien. */
                    hash?: string;
                    /** @description Vrai pour une autre paie d’un mois qui en a déjà une. Attendu : true pour une autre paie d’un mois qui en a déjà une, sinon false ou rien. */
                    anotherPay?: boolean;
                };
            }[];
        };
        DeclarationsSubmitManyOutput: {
            /** @description Ce qu’il en est de chacune, dans le même ordre. */
            lines: {
                /** @description Clé d’unicité de la ligne : renvoyée avec elle, la ligne n’est faite qu’une fois. */
                key: string;
                /**
                 * @description Faite, refusée, ou à renvoyer avec la même clé.
                 * @enum {string}
                 */
                status: "DONE" | "REFUSED" | "SEND_AGAIN";
                /** @description Où relire ce qui est fait ; null sinon. */
                address: string | null;
                /** @description Ce qui est laissé lire, et rien d’autre. */
                answer: {
                    /** @description Identifiant de l’employeur. */
                    employerId: string;
                    /** @description Mois du travail. */
                    period: string;
                    /** @description Identifiant de la déclaration. */
                    id: string;
                    /** @description Référence de la déclaration, à citer à l’assistance. */
                    reference: string;
                } | null;
                /** @description Pourquoi rien n’est fait ; null quand c’est fait. */
                problem: {
                    /** @description Adresse qui explique ce problème. */
                    type: string;
                    /** @description Ce qu’est le problème, en français. */
                    title: string;
                    /** @description Statut HTTP, comme à un envoi seul. */
                    status: number;
                    /** @description La cause, en français. */
                    detail: string;
                    /** @description Code du problème, stable : c’est lui qu’un programme lit. */
                    code: string;
                    /** @description Raisons de refuser ; vide quand il n’y en a pas. */
                    errors: {
                        /** @description Où, en pointeur JSON dans la demande ; vide pour le tout. */
                        pointer: string;
                        /** @description Code. */
                        code: string;
                        /** @description La cause, en français. */
                        detail: string;
                        /** @description Que faire, en français. */
                        remedy: string;
                        /**
                         * @description À qui d’agir.
                         * @enum {string}
                         */
                        actor: "PARTNER" | "EMPLOYER" | "URSSAF";
                    }[];
                } | null;
            }[];
        };
        DeclarationsCheckCorrectionInput: {
            /**
             * Format: uuid
             * @description Identifiant de l’employeur. Attendu : l’identifiant (UUID) d’un employeur qui vous a donné mandat.
             */
            employerId: string;
            /** @description Mois du travail. Attendu : un mois qui existe, écrit "AAAA-MM", par exemple "2026-10". */
            period: string;
            /**
             * Format: uuid
             * @description Identifiant de la déclaration. Attendu : l’identifiant (UUID) de la déclaration.
             */
            id: string;
            /** @description Numéro de la version. Attendu : le numéro de la version que vous avez lue, par exemple 1. */
            version: number;
            /**
             * Format: date
             * @description Premier jour travaillé. Attendu : un jour qui existe, écrit "AAAA-MM-JJ", par exemple "2026-10-01".
             */
            startDay: string;
            /**
             * Format: date
             * @description Dernier jour travaillé. Attendu : un jour qui existe, écrit "AAAA-MM-JJ", par exemple "2026-10-31".
             */
            endDay: string;
            /**
             * Format: date
             * @description Jour où le salaire est payé. Attendu : un jour qui existe, écrit "AAAA-MM-JJ", par exemple "2026-10-31".
             */
            paymentDay: string;
            /** @description Heures travaillées. Attendu : un nombre d’heures, sans guillemets, par exemple 26.5. */
            hours: number;
            /**
             * @description Ce que paie un mois sans heures. Attendu : "BONUS" (prime), "LEAVE_BALANCE" (solde de congés) ou "CONTRACT_END" (fin de contrat), pour 0 heure seulement.
             * @enum {string}
             */
            payWithoutHours?: "BONUS" | "LEAVE_BALANCE" | "CONTRACT_END";
            /** @description Salaire. Attendu : un objet {"kind", "amountCents"}. */
            pay: {
                /**
                 * @description Net du mois ou de l’heure ; brut aussi, pour une estimation. Attendu : "NET" (total du mois) ou "NET_HOURLY" (par heure).
                 * @enum {string}
                 */
                kind: "NET" | "NET_HOURLY";
                /** @description Montant, en centimes. Attendu : un nombre entier de centimes, de 0 à 100 000 000 : 1250 pour 12,50 €. */
                amountCents: number;
            };
            /** @description Vrai quand les 10 % de congés payés sont dans le salaire. Attendu : true ou false. */
            paidLeaveIncluded: boolean;
            /** @description Vrai quand l’employeur laisse son exonération pour la déduction par heure. Attendu : true pour la déduction par heure à la place de l’exonération, sinon false ou rien. */
            exemptionRenounced?: boolean;
            /** @description Heures supplémentaires à 25 %, parmi les heures du mois. Attendu : les heures à 25 %, de 0 à 35, parmi celles du mois. */
            overtimeHours25?: number;
            /** @description Heures supplémentaires à 50 %, parmi les heures du mois. Attendu : les heures à 50 %, de 0 à 40, parmi celles du mois. */
            overtimeHours50?: number;
            /** @description Heures de présence responsable, en plus des heures du mois. Attendu : les heures de présence responsable, de 0 à 744, en plus de celles du mois. */
            presenceHours?: number;
            /** @description Heures de présence de nuit, en plus des heures du mois. Attendu : les heures de présence de nuit, de 0 à 744, en plus de celles du mois. */
            nightPresenceHours?: number;
            /** @description Jours de congés pris, par demi-journées. Attendu : les jours de congés pris, de 0 à 99, par demi-journées. */
            paidLeaveDays?: number;
            /** @description Heures qui paient ces congés, parmi celles du mois. Attendu : les heures qui paient ces congés, parmi celles du mois. */
            paidLeaveHours?: number;
            /** @description Prime nette, en centimes. Attendu : une prime nette en centimes, de 0 à 999999. */
            bonusCents?: number;
            /** @description Solde net de congés, en centimes. Attendu : un solde net de congés en centimes, de 0 à 999999. */
            leaveBalanceCents?: number;
            /** @description Somme nette de fin de contrat, en centimes. Attendu : une somme nette de fin de contrat en centimes, de 0 à 999999. */
            contractEndCents?: number;
            /** @description Acompte déjà versé, en centimes. Attendu : un acompte en centimes, de 0 à 999999. */
            depositCents?: number;
            /** @description Frais kilométriques, en centimes. Attendu : des frais kilométriques en centimes, de 0 à 999999. */
            mileageCents?: number;
            /** @description Frais de transport, en centimes. Attendu : des frais de transport en centimes, de 0 à 999999. */
            transportCents?: number;
            /** @description Autres frais remboursés, en centimes. Attendu : des frais remboursés en centimes, de 0 à 999999. */
            otherExpensesCents?: number;
            /** @description Repas fournis. Attendu : un nombre entier de repas, de 0 à 200. */
            mealsProvided?: number;
            /** @description Vrai quand le logement est fourni. Attendu : true quand le logement est fourni, sinon false ou rien. */
            lodgingProvided?: boolean;
            /** @description Vrai quand le salarié a le certificat de son niveau. Attendu : true quand le salarié a le certificat de son niveau, sinon false ou rien. */
            certified?: boolean;
            /** @description Âge d’un salarié mineur de moins de six mois de pratique. Attendu : un âge de 14 à 17 ans, pour moins de six mois de pratique. */
            youngWorkerAge?: number;
            /** @description Empreinte de ce qui est vérifié ; renvoyée avec ce qui est envoyé, elle refuse tout autre montant. Attendu : l’empreinte (hash) que la vérification a donnée, ou rien. */
            hash?: string;
        };
        DeclarationsCheckCorrectionOutput: {
            /** @description Raisons de refuser ; vide quand il n’y en a pas. */
            errors: {
                /** @description Où, en pointeur JSON dans la demande ; vide pour le tout. */
                pointer: string;
                /** @description Code. */
                code: string;
                /** @description La cause, en français. */
                detail: string;
                /** @description Que faire, en français. */
                remedy: string;
                /**
                 * @description À qui d’agir.
                 * @enum {string}
                 */
                actor: "PARTNER" | "EMPLOYER" | "URSSAF";
            }[];
            /** @description Ce qui étonne sans empêcher. */
            anomalies: {
                /**
                 * @description Code.
                 * @enum {string}
                 */
                code: "PAY_BELOW_GRID" | "PAY_JUMP" | "PAY_HIGH" | "HOURS_JUMP" | "HOURS_OVER_LEGAL_MONTH" | "PAID_LONG_AFTER_WORK" | "DECLARED_LATE";
                /** @description Champ. */
                field: string;
                /** @description La cause, en français. */
                detail: string;
            }[];
            /** @description Ce que le mois donnerait ; null quand il ne peut pas être calculé. */
            payslip: {
                /** @description Mois du travail. */
                period: string;
                /** @description Salaire brut, en centimes. */
                grossCents: number;
                /** @description Salaire net, en centimes. */
                netCents: number;
                /** @description Net obtenu moins net déclaré, en centimes : 0, sauf pour de rares nets. */
                netResidualCents: number;
                /** @description Net imposable, en centimes. */
                netTaxableCents: number;
                /** @description Montant net social, en centimes. */
                netSocialCents: number;
                /** @description Abattement des contrats courts, en centimes. */
                withholdingAbatementCents: number;
                /** @description Prélèvement à la source, en centimes. */
                withholdingCents: number;
                /** @description Net à payer, en centimes. */
                netPaidCents: number;
                /** @description Lignes de cotisations : celles du salarié, puis celles de l’employeur. */
                lines: {
                    /**
                     * @description Code.
                     * @enum {string}
                     */
                    code: "HEALTH" | "HEALTH_ALSACE_MOSELLE" | "HEALTH_NON_RESIDENT" | "SOLIDARITY_AUTONOMY" | "OLD_AGE_CAPPED" | "OLD_AGE_UNCAPPED" | "FAMILY" | "WORK_ACCIDENT" | "HOUSING_FUND" | "UNEMPLOYMENT" | "COMPLEMENTARY_T1" | "COMPLEMENTARY_T2" | "BALANCE_GENERAL_T1" | "BALANCE_GENERAL_T2" | "BALANCE_TECHNICAL" | "PROVIDENT" | "TRAINING" | "SOCIAL_DIALOGUE" | "OCCUPATIONAL_HEALTH" | "CSG_DEDUCTIBLE" | "CSG_NON_DEDUCTIBLE" | "CRDS" | "OVERTIME_REDUCTION";
                    /**
                     * @description Qui paie la ligne.
                     * @enum {string}
                     */
                    payer: "EMPLOYEE" | "EMPLOYER";
                    /** @description Assiette, en centimes. */
                    baseCents: number;
                    /** @description Taux, pour cent mille : 6900 pour 6,9 %. */
                    ratePcm: number;
                    /** @description Montant, en centimes. */
                    amountCents: number;
                    /** @description Paramètre qui donne le taux. */
                    parameterId: string;
                    /** @description Où le taux a été lu. */
                    source: string;
                    /** @description Texte de loi ; null quand il n’est pas connu. */
                    legalText: string;
                    /**
                     * @description Confiance dans le paramètre : de A, vérifié, à D, déduit.
                     * @enum {string}
                     */
                    grade: "A" | "B" | "C" | "D";
                    /** @description Depuis quand. */
                    since: string;
                }[];
                /** @description Cotisations du salarié, en centimes. */
                employeeTotalCents: number;
                /** @description Cotisations de l’employeur, avant exonération et déduction, en centimes. */
                employerTotalCents: number;
                /** @description Exonération, en centimes. */
                exemptionCents: number;
                /** @description Déduction par heure, en centimes. */
                hourlyDeductionCents: number;
                /** @description Cotisations dues, en centimes. */
                contributionsCents: number;
                /** @description Coût total : net et cotisations, en centimes. */
                totalCostCents: number;
                /** @description Crédit d’impôt estimé, en centimes. */
                taxCreditCents: number;
                /** @description Coût après crédit d’impôt, en centimes. */
                costAfterCreditCents: number;
                /** @description Paramètres de grade D sur lesquels le résultat repose. */
                provisional: string[];
                /** @description Vrai quand une valeur est prolongée au-delà de ce qui est connu. */
                prolonged: boolean;
            } | null;
            /** @description Un autre allègement, moins cher ; null quand il n’y en a pas. */
            cheaperRelief: {
                /**
                 * @description Exonération.
                 * @enum {string}
                 */
                exemption: "NONE" | "AGE_70" | "UNCAPPED";
                /** @description Coût total : net et cotisations, en centimes. */
                totalCostCents: number;
                /** @description Économie, en centimes. */
                savingCents: number;
            } | null;
            /** @description Empreinte de ce qui est vérifié ; renvoyée avec ce qui est envoyé, elle refuse tout autre montant. */
            hash: string | null;
            /** @description Ce qu’elle change de la version d’avant ; null pour la première. */
            differences: {
                /** @description Données changées. */
                fields: {
                    /** @description La donnée, en clair. */
                    label: string;
                    /** @description Avant. */
                    before: string;
                    /** @description Après. */
                    after: string;
                }[];
                /** @description Montants changés. */
                amounts: {
                    /** @description Nom, en français. */
                    label: string;
                    /** @description Avant, en centimes. */
                    beforeCents: number;
                    /** @description Après, en centimes. */
                    afterCents: number;
                }[];
                /** @description Lignes changées. */
                lines: {
                    /** @description Nom, en français. */
                    label: string;
                    /** @description Avant, en centimes. */
                    beforeCents: number;
                    /** @description Après, en centimes. */
                    afterCents: number;
                }[];
            } | null;
        };
        DeclarationsCorrectInput: {
            /**
             * Format: date
             * @description Premier jour travaillé. Attendu : un jour qui existe, écrit "AAAA-MM-JJ", par exemple "2026-10-01".
             */
            startDay: string;
            /**
             * Format: date
             * @description Dernier jour travaillé. Attendu : un jour qui existe, écrit "AAAA-MM-JJ", par exemple "2026-10-31".
             */
            endDay: string;
            /**
             * Format: date
             * @description Jour où le salaire est payé. Attendu : un jour qui existe, écrit "AAAA-MM-JJ", par exemple "2026-10-31".
             */
            paymentDay: string;
            /** @description Heures travaillées. Attendu : un nombre d’heures, sans guillemets, par exemple 26.5. */
            hours: number;
            /**
             * @description Ce que paie un mois sans heures. Attendu : "BONUS" (prime), "LEAVE_BALANCE" (solde de congés) ou "CONTRACT_END" (fin de contrat), pour 0 heure seulement.
             * @enum {string}
             */
            payWithoutHours?: "BONUS" | "LEAVE_BALANCE" | "CONTRACT_END";
            /** @description Salaire. Attendu : un objet {"kind", "amountCents"}. */
            pay: {
                /**
                 * @description Net du mois ou de l’heure ; brut aussi, pour une estimation. Attendu : "NET" (total du mois) ou "NET_HOURLY" (par heure).
                 * @enum {string}
                 */
                kind: "NET" | "NET_HOURLY";
                /** @description Montant, en centimes. Attendu : un nombre entier de centimes, de 0 à 100 000 000 : 1250 pour 12,50 €. */
                amountCents: number;
            };
            /** @description Vrai quand les 10 % de congés payés sont dans le salaire. Attendu : true ou false. */
            paidLeaveIncluded: boolean;
            /** @description Vrai quand l’employeur laisse son exonération pour la déduction par heure. Attendu : true pour la déduction par heure à la place de l’exonération, sinon false ou rien. */
            exemptionRenounced?: boolean;
            /** @description Heures supplémentaires à 25 %, parmi les heures du mois. Attendu : les heures à 25 %, de 0 à 35, parmi celles du mois. */
            overtimeHours25?: number;
            /** @description Heures supplémentaires à 50 %, parmi les heures du mois. Attendu : les heures à 50 %, de 0 à 40, parmi celles du mois. */
            overtimeHours50?: number;
            /** @description Heures de présence responsable, en plus des heures du mois. Attendu : les heures de présence responsable, de 0 à 744, en plus de celles du mois. */
            presenceHours?: number;
            /** @description Heures de présence de nuit, en plus des heures du mois. Attendu : les heures de présence de nuit, de 0 à 744, en plus de celles du mois. */
            nightPresenceHours?: number;
            /** @description Jours de congés pris, par demi-journées. Attendu : les jours de congés pris, de 0 à 99, par demi-journées. */
            paidLeaveDays?: number;
            /** @description Heures qui paient ces congés, parmi celles du mois. Attendu : les heures qui paient ces congés, parmi celles du mois. */
            paidLeaveHours?: number;
            /** @description Prime nette, en centimes. Attendu : une prime nette en centimes, de 0 à 999999. */
            bonusCents?: number;
            /** @description Solde net de congés, en centimes. Attendu : un solde net de congés en centimes, de 0 à 999999. */
            leaveBalanceCents?: number;
            /** @description Somme nette de fin de contrat, en centimes. Attendu : une somme nette de fin de contrat en centimes, de 0 à 999999. */
            contractEndCents?: number;
            /** @description Acompte déjà versé, en centimes. Attendu : un acompte en centimes, de 0 à 999999. */
            depositCents?: number;
            /** @description Frais kilométriques, en centimes. Attendu : des frais kilométriques en centimes, de 0 à 999999. */
            mileageCents?: number;
            /** @description Frais de transport, en centimes. Attendu : des frais de transport en centimes, de 0 à 999999. */
            transportCents?: number;
            /** @description Autres frais remboursés, en centimes. Attendu : des frais remboursés en centimes, de 0 à 999999. */
            otherExpensesCents?: number;
            /** @description Repas fournis. Attendu : un nombre entier de repas, de 0 à 200. */
            mealsProvided?: number;
            /** @description Vrai quand le logement est fourni. Attendu : true quand le logement est fourni, sinon false ou rien. */
            lodgingProvided?: boolean;
            /** @description Vrai quand le salarié a le certificat de son niveau. Attendu : true quand le salarié a le certificat de son niveau, sinon false ou rien. */
            certified?: boolean;
            /** @description Âge d’un salarié mineur de moins de six mois de pratique. Attendu : un âge de 14 à 17 ans, pour moins de six mois de pratique. */
            youngWorkerAge?: number;
            /** @description Empreinte de ce qui est vérifié ; renvoyée avec ce qui est envoyé, elle refuse tout autre montant. Attendu : l’empreinte (hash) que la vérification a donnée, ou rien. */
            hash?: string;
        };
        DeclarationsCorrectOutput: {
            /** @description Identifiant de l’employeur. */
            employerId: string;
            /** @description Mois du travail. */
            period: string;
            /** @description Identifiant de la déclaration. */
            id: string;
            /** @description Numéro de la version. */
            version: number;
        };
        DeclarationsCancelInput: {
            /**
             * @description Raison de l’annulation. Attendu : une raison : NOT_WORKED, WRONG_WORKER, WRONG_MONTH, DECLARED_TWICE, OTHER.
             * @enum {string}
             */
            reason: "NOT_WORKED" | "WRONG_WORKER" | "WRONG_MONTH" | "DECLARED_TWICE" | "OTHER";
            /** @description Précision, demandée quand la raison est « OTHER ». Attendu : un texte de 500 caractères au plus, ou rien. */
            comment?: string | null;
        };
        DeclarationsCancelOutput: {
            /** @description Identifiant de l’employeur. */
            employerId: string;
            /** @description Mois du travail. */
            period: string;
            /** @description Identifiant de la déclaration. */
            id: string;
        };
        DeclarationsRequestChangeInput: {
            /**
             * Format: uuid
             * @description Identifiant de l’employeur. Attendu : l’identifiant (UUID) d’un employeur qui vous a donné mandat.
             */
            employerId: string;
            /** @description Mois du travail. Attendu : un mois qui existe, écrit "AAAA-MM", par exemple "2026-10". */
            period: string;
            /**
             * Format: uuid
             * @description Identifiant de la déclaration. Attendu : l’identifiant (UUID) de la déclaration.
             */
            id: string;
            /** @description Numéro de la version. Attendu : le numéro de la version que vous avez lue, par exemple 1. */
            version: number;
            /**
             * @description Ce qui est demandé : une correction ou une annulation. Attendu : CORRECTION ou CANCELLATION.
             * @enum {string}
             */
            wanted: "CORRECTION" | "CANCELLATION";
            /** @description À quoi cela sert. Attendu : un texte de 500 caractères au plus. */
            explanation: string;
        };
        DeclarationsRequestChangeOutput: {
            /** @description Identifiant de l’employeur. */
            employerId: string;
            /** @description Mois du travail. */
            period: string;
            /** @description Identifiant de la déclaration. */
            id: string;
        };
        EventsListOutput: {
            /** @description Ce qui est arrivé, dans l’ordre. */
            events: {
                /** @description Identifiant de l’événement. */
                id: string;
                /**
                 * @description Ce qui est arrivé.
                 * @enum {string}
                 */
                kind: "SIGNED_IN" | "SIGNED_OUT" | "SIGN_IN_REFUSED" | "DECLARATION_REGISTERED" | "DECLARATION_CORRECTED" | "DECLARATION_CANCELLED" | "DECLARATION_RECOMPUTED" | "DECLARATION_READ" | "DOCUMENT_ISSUED" | "EMPLOYMENT_PROPOSED" | "END_PROPOSED" | "PROPOSAL_WITHDRAWN" | "CASE_OPENED" | "CASE_READ" | "CASE_MOVED" | "CASE_DECIDED" | "CASE_NOTED" | "CASE_ASKED" | "CASE_ANSWERED" | "PARAMETER_CHECKED" | "JOB_RETRIED" | "PEOPLE_LISTED" | "READING_REFUSED" | "APPLICATION_CREATED" | "APPLICATION_KEY_ADDED" | "APPLICATION_KEY_REVOKED" | "APPLICATION_REVOKED" | "API_SUSPENDED" | "API_RESTORED" | "APPLICATION_SUSPENDED" | "APPLICATION_EXPIRING" | "EMPLOYER_ENROLLED" | "MANDATE_REQUESTED" | "MANDATE_REQUEST_READDRESSED" | "MANDATE_REQUEST_WITHDRAWN" | "MANDATE_REQUEST_EXPIRED" | "MANDATE_REQUEST_SUSPENDED" | "MANDATE_GIVEN" | "MANDATE_REFUSED" | "MANDATE_DISPUTED" | "MANDATE_STOPPED" | "MANDATE_RESTORED" | "MANDATE_EXPIRED" | "PROPOSAL_ANSWERED" | "APPLICATION_REDIRECTED" | "APPLICATION_AUTHORIZED" | "PURPOSE_PROPOSED" | "PURPOSE_ANSWERED" | "AGREEMENT_SUSPENDED" | "AGREEMENT_RESUMPTION_ASKED" | "AGREEMENT_RESUMPTION_ANSWERED" | "SHARING_ASKED" | "SHARING_GIVEN" | "SHARING_REFUSED" | "SHARING_REDUCED" | "SHARING_SUSPENDED" | "SHARING_RESUMED" | "SHARING_STOPPED" | "SHARING_ENDED" | "SHARING_RECONSIDERED" | "SHARING_INVALIDATION_ASKED" | "SHARING_INVALIDATION_ANSWERED" | "SHARED_DATA_CHANGED" | "ACCESS_SEARCHED" | "ACCESS_PROOF_READ" | "ACCESS_EXPORTED" | "EMPLOYMENT_EVENT_STATED" | "EMPLOYMENT_EVENT_CONFIRMED" | "EMPLOYMENT_EVENT_WITHDRAWN" | "RECORDS_ACKNOWLEDGED" | "REPAIR_OPENED" | "REPAIR_ANSWERED" | "REPAIR_WITHDRAWN" | "OWN_DATA_TAKEN" | "REPRESENTATIVE_INVITED" | "REPRESENTATION_ANSWERED" | "REPRESENTATION_ENDED" | "REPRESENTED_READING" | "REPRESENTED_REFUSED" | "AUTHORIZATION_DRAFTED" | "AUTHORIZATION_ASKED" | "AUTHORIZATION_ARCHIVED" | "AUTHORIZATION_APPROVAL_ASKED" | "AUTHORIZATION_ANSWERED" | "AUTHORIZATION_MOVED";
                /** @description Version de ce que porte « about ». */
                version: number;
                /**
                 * Format: date-time
                 * @description Instant.
                 */
                at: string;
                /**
                 * @description À quoi c’est arrivé.
                 * @enum {string}
                 */
                subjectKind: "DECLARATION" | "CASE" | "EMPLOYMENT" | "PARAMETER" | "SESSION" | "PEOPLE" | "PROPOSAL" | "IDENTITY_CHECK" | "API_CLIENT" | "PARTNER" | "CHANNEL" | "CITIZEN" | "MANDATE" | "MANDATE_REQUEST" | "AGREEMENT" | "PURPOSE" | "SHARING_GRANT" | "ACCESS_RECORD" | "EMPLOYMENT_EVENT" | "REPAIR_ITEM" | "REPRESENTATION" | "AUTHORIZATION" | "AUTHORIZATION_REQUEST" | "JOB";
                /** @description Son identifiant. */
                subjectId: string;
                /** @description Rang parmi ce qui lui est arrivé : 1, 2, 3…. */
                sequence: number;
                /** @description Identifiant de l’employeur ; null quand il n’y en a pas. */
                employerId: string | null;
                /** @description Ce qui aide à le retrouver : jamais un nom ni un montant. */
                about: {
                    /** @description Référence de la déclaration, à citer à l’assistance. */
                    reference?: string;
                    /** @description Mois du travail. */
                    period?: string;
                    /** @description Version de la déclaration. */
                    version?: number;
                    /** @description Identifiant du contrat, chez cet employeur. */
                    employmentId?: string;
                    /** @description Identifiant du mandat. */
                    mandateId?: string;
                    /**
                     * Format: date-time
                     * @description Instant où l’application prend fin.
                     */
                    expiresAt?: string;
                    /** @description Instant de la suspension. */
                    since?: string;
                    /** @description Le partage. */
                    grantId?: string;
                    /** @description La version du partage. */
                    grantVersion?: number;
                    /** @description La finalité du partage. */
                    purpose?: string;
                    /** @description Le périmètre qui avait été lu. */
                    scope?: string;
                    /** @description Ce qui n’est pas juste. */
                    datum?: string;
                    /**
                     * Format: date
                     * @description Jour avant lequel répondre.
                     */
                    dueDay?: string;
                    /** @description Ce qui est répondu. */
                    outcome?: string;
                    /** @description La lecture dont un enregistrement avait été rejeté. */
                    readingId?: string;
                };
            }[];
            /** @description Repère d’où lire la prochaine fois, qu’il y ait eu des événements ou non. */
            nextCursor: string;
            /** @description Vrai quand il y en a déjà d’autres. */
            hasMore: boolean;
        };
        ApplicationsReadUsageOutput: {
            /** @description Personnes : de toutes les applications de votre organisme ensemble. */
            persons: {
                /**
                 * @description Ce qui est compté : personnes lues, ou personnes pour qui vous agissez.
                 * @enum {string}
                 */
                counted: "LISTED" | "OPENED" | "ACTED";
                /**
                 * @description Sur combien de temps.
                 * @enum {string}
                 */
                window: "HOUR" | "DAY" | "MONTH";
                /** @description Consommé. */
                used: number;
                /** @description Limite. */
                limit: number;
                /** @description Ce qui reste. */
                left: number;
            }[];
            /** @description Demandes admises de cette application. */
            calls: {
                /** @description Depuis une minute. */
                lastMinute: number;
                /** @description Depuis une heure. */
                lastHour: number;
                /** @description Depuis un jour. */
                lastDay: number;
            };
        };
        ApplicationsListRequestsOutput: {
            /** @description Lignes de la page. */
            rows: {
                /** @description Trace de la demande : « instance » de son problème. */
                id: string;
                /**
                 * Format: date-time
                 * @description Instant.
                 */
                at: string;
                /** @description Méthode HTTP. */
                method: string;
                /** @description Adresse, sans ce qui y était mis. */
                route: string;
                /** @description Statut HTTP. */
                status: number;
                /** @description Code du problème ; null pour un succès. */
                code: string | null;
                /** @description La réponse a pris moins que ces millisecondes ; 30000 au-delà de 10 secondes. */
                underMs: number;
            }[];
            /** @description Repère de la page suivante ; null sur la dernière. */
            nextCursor: string | null;
            /** @description Nombre de lignes en tout. */
            count: {
                /** @description Nombre compté. */
                value: number;
                /** @description Vrai quand il y en a davantage. */
                atLeast: boolean;
            };
        };
        SharingReadGrantOutput: {
            /** @description Identifiant du partage. */
            id: string;
            /** @description Le salarié, sous un nom que votre organisme est seul à connaître. */
            subject: string;
            /** @description Code de la finalité. */
            purpose: string;
            /** @description Version de la finalité. */
            purposeVersion: number;
            /**
             * @description Fondement : à la demande de la personne, pour l’informer d’un droit, par obligation, avec son accord.
             * @enum {string}
             */
            legalBasis: "USER_REQUEST" | "PROACTIVE" | "OBLIGATION" | "CONSENT";
            /**
             * @description Où en est le partage.
             * @enum {string}
             */
            status: "PRESENTED" | "ACTIVE" | "SUSPENDED" | "REFUSED" | "UNANSWERED" | "WITHDRAWN" | "REPLACED" | "EXPIRED" | "CLOSED" | "INVALIDATED";
            /** @description Version du partage : une de plus à chaque changement. */
            version: number;
            /** @description Périmètres qu’il laisse lire. */
            scopes: string[];
            /** @description Premier mois qui peut être lu. */
            firstMonth: string;
            /**
             * Format: date-time
             * @description Instant de la demande.
             */
            askedAt: string;
            /**
             * Format: date-time
             * @description Quand le salarié a répondu ; null tant qu’il ne l’a pas fait.
             */
            answeredAt: string | null;
            /**
             * Format: date-time
             * @description Jusqu’à quand il peut être répondu, puis lu.
             */
            expiresAt: string;
            /** @description Qui l’a suspendu : le salarié, votre organisme ou l’Urssaf ; null quand il ne l’est pas. */
            suspendedBy: ("WORKER" | "CONSUMER" | "URSSAF") | null;
            /**
             * Format: date-time
             * @description Quand il a pris fin ; null tant qu’il dure.
             */
            endedAt: string | null;
        };
        ActivityReadOutput: {
            /** @description Identifiant de cette lecture, que le salarié voit aussi. */
            readingId: string;
            /** @description Identifiant du partage. */
            grantId: string;
            /** @description Version du partage lue. */
            grantVersion: number;
            /** @description Le salarié, sous un nom que votre organisme est seul à connaître. */
            subject: string;
            /** @description Code de la finalité. */
            purpose: string;
            /**
             * Format: date-time
             * @description Instant de la lecture.
             */
            readAt: string;
            /** @description Quand le dernier de ces mois a été déclaré ; null quand aucun ne l’est. */
            freshness: string | null;
            /** @description Ce qui est laissé lire, et rien d’autre. */
            answer: {
                /**
                 * @description Périmètre, avec sa version.
                 * @constant
                 */
                scope: "ft:actualisation@1";
                /** @description Une ligne par mois et par employeur, par mois, ou une seule, selon le périmètre. */
                records: {
                    /** @description Mois. */
                    month: string;
                    /** @description L’employeur, sous un numéro que votre organisme est seul à connaître. */
                    employerRef: string | null;
                    /**
                     * Format: date
                     * @description Premier jour de la période ; null quand rien n’est déclaré.
                     */
                    startDay: string | null;
                    /**
                     * Format: date
                     * @description Dernier jour de la période ; null quand rien n’est déclaré.
                     */
                    endDay: string | null;
                    /** @description Heures, en centièmes ; null quand rien n’est déclaré. */
                    hoursHundredths: number | null;
                    /** @description Salaire brut, en centimes. */
                    grossCents: number | null;
                    /**
                     * @description DECLARED, NOT_DECLARED tant que l’employeur n’a pas déclaré, NOT_HELD sans contrat connu : absent n’est pas zéro.
                     * @enum {string}
                     */
                    state: "DECLARED" | "NOT_DECLARED" | "NOT_HELD";
                    /**
                     * Format: date-time
                     * @description Instant de la version en vigueur.
                     */
                    declaredAt: string | null;
                    /** @description Nombre d’employeurs du mois. */
                    employers: number | null;
                }[];
                /** @description Données que le périmètre prévoit, et que personne n’a dites à l’Urssaf. */
                notHeld: string[];
            } | {
                /**
                 * @description Périmètre, avec sa version.
                 * @constant
                 */
                scope: "ft:droits@1";
                /** @description Une ligne par mois et par employeur, par mois, ou une seule, selon le périmètre. */
                records: {
                    /** @description Mois. */
                    month: string;
                    /** @description L’employeur, sous un numéro que votre organisme est seul à connaître. */
                    employerRef: string | null;
                    /**
                     * Format: date
                     * @description Premier jour de la période ; null quand rien n’est déclaré.
                     */
                    startDay: string | null;
                    /**
                     * Format: date
                     * @description Dernier jour de la période ; null quand rien n’est déclaré.
                     */
                    endDay: string | null;
                    /** @description Heures, en centièmes ; null quand rien n’est déclaré. */
                    hoursHundredths: number | null;
                    /** @description Salaire brut, en centimes. */
                    grossCents: number | null;
                    /** @description Premier mois déclaré par cet employeur, parmi ceux demandés. */
                    firstMonth: string | null;
                    /** @description Dernier mois déclaré par cet employeur, parmi ceux demandés. */
                    lastMonth: string | null;
                    /**
                     * @description DECLARED, NOT_DECLARED tant que l’employeur n’a pas déclaré, NOT_HELD sans contrat connu : absent n’est pas zéro.
                     * @enum {string}
                     */
                    state: "DECLARED" | "NOT_DECLARED" | "NOT_HELD";
                }[];
                /** @description Données que le périmètre prévoit, et que personne n’a dites à l’Urssaf. */
                notHeld: string[];
            } | {
                /**
                 * @description Périmètre, avec sa version.
                 * @constant
                 */
                scope: "ft:fin_contrat@1";
                /** @description Une ligne par mois et par employeur, par mois, ou une seule, selon le périmètre. */
                records: {
                    /** @description L’employeur, sous un numéro que votre organisme est seul à connaître. */
                    employerRef: string | null;
                    /**
                     * Format: date
                     * @description Dernier jour du contrat.
                     */
                    endOfContractDay: string | null;
                    /** @description Motif de la fin du contrat. */
                    endReason: string | null;
                    /**
                     * Format: date
                     * @description Dernier jour travaillé.
                     */
                    lastDayWorked: string | null;
                    /** @description Qui l’a dit. */
                    statedBy: string | null;
                    /**
                     * Format: date-time
                     * @description Quand cela a été dit.
                     */
                    statedAt: string | null;
                }[];
                /** @description Données que le périmètre prévoit, et que personne n’a dites à l’Urssaf. */
                notHeld: string[];
            } | {
                /**
                 * @description Périmètre, avec sa version.
                 * @constant
                 */
                scope: "ft:fin_contrat@2";
                /** @description Une ligne par mois et par employeur, par mois, ou une seule, selon le périmètre. */
                records: {
                    /** @description L’employeur, sous un numéro que votre organisme est seul à connaître. */
                    employerRef: string | null;
                    /**
                     * Format: date
                     * @description Dernier jour du contrat.
                     */
                    endOfContractDay: string | null;
                    /** @description Motif de la fin du contrat. */
                    endReason: string | null;
                    /**
                     * Format: date
                     * @description Dernier jour travaillé.
                     */
                    lastDayWorked: string | null;
                    /** @description Ce que devient le préavis : WORKED (travaillé), WAIVED_PAID (non travaillé, payé), WAIVED_UNPAID (non travaillé, non payé), NONE (aucun) ; null quand ce n’est pas dit. */
                    noticeStatus: string | null;
                    /**
                     * Format: date
                     * @description Premier jour du préavis ; null quand il n’est pas dit.
                     */
                    noticeFirstDay: string | null;
                    /**
                     * Format: date
                     * @description Dernier jour du préavis ; null quand il n’est pas dit.
                     */
                    noticeLastDay: string | null;
                    /** @description Indemnité de licenciement, brute, en centimes, payée à la fin du contrat et qu’aucun mois déclaré ne contient ; null quand ce n’est pas dit. */
                    severanceCents: number | null;
                    /** @description Indemnité de mise à la retraite, brute, en centimes, payée à la fin du contrat et qu’aucun mois déclaré ne contient ; null quand ce n’est pas dit. */
                    retirementCents: number | null;
                    /** @description Indemnité de rupture conventionnelle, brute, en centimes, payée à la fin du contrat et qu’aucun mois déclaré ne contient ; null quand ce n’est pas dit. */
                    mutualCents: number | null;
                    /** @description Indemnité de fin de contrat à durée déterminée, brute, en centimes, payée à la fin du contrat et qu’aucun mois déclaré ne contient ; null quand ce n’est pas dit. */
                    fixedTermCents: number | null;
                    /** @description Indemnité compensatrice de préavis, brute, en centimes, payée à la fin du contrat et qu’aucun mois déclaré ne contient ; null quand ce n’est pas dit. */
                    noticeCents: number | null;
                    /** @description Indemnité compensatrice de congés payés, brute, en centimes, payée à la fin du contrat et qu’aucun mois déclaré ne contient ; null quand ce n’est pas dit. */
                    paidLeaveCents: number | null;
                    /** @description Qui l’a dit. */
                    statedBy: string | null;
                    /**
                     * Format: date-time
                     * @description Quand cela a été dit.
                     */
                    statedAt: string | null;
                }[];
                /** @description Données que le périmètre prévoit, et que personne n’a dites à l’Urssaf. */
                notHeld: string[];
            } | {
                /**
                 * @description Périmètre, avec sa version.
                 * @constant
                 */
                scope: "cpam:seuils_ij@1";
                /** @description Une ligne par mois et par employeur, par mois, ou une seule, selon le périmètre. */
                records: {
                    /** @description Vrai quand 150 heures sont atteintes en trois mois, avec le Cesu seul. */
                    hours150In3Months: boolean;
                    /** @description Vrai quand 1 015 fois le Smic horaire est atteint en six mois, avec le Cesu seul. */
                    gross1015SmicIn6Months: boolean;
                    /** @description Vrai quand 600 heures sont atteintes en douze mois, avec le Cesu seul. */
                    hours600In12Months: boolean;
                    /** @description Vrai quand 2 030 fois le Smic horaire est atteint en douze mois, avec le Cesu seul. */
                    gross2030SmicIn12Months: boolean;
                    /** @description Article qui ouvre le droit, ou le plus large qui a été essayé. */
                    rule: string;
                    /**
                     * Format: date
                     * @description Jour sur lequel il est répondu.
                     */
                    referenceDay: string;
                    /** @description Smic horaire retenu, en centimes. */
                    smicCents: number;
                    /** @description Mois déclarés parmi les douze. */
                    declaredMonths: number;
                    /** @description Mois d’un contrat en cours qui ne le sont pas. */
                    undeclaredMonths: number;
                }[];
                /** @description Données que le périmètre prévoit, et que personne n’a dites à l’Urssaf. */
                notHeld: string[];
            } | {
                /**
                 * @description Périmètre, avec sa version.
                 * @constant
                 */
                scope: "cpam:ij_calcul@1";
                /** @description Une ligne par mois et par employeur, par mois, ou une seule, selon le périmètre. */
                records: {
                    /** @description Mois. */
                    month: string;
                    /** @description L’employeur, sous un numéro que votre organisme est seul à connaître. */
                    employerRef: string | null;
                    /**
                     * Format: date
                     * @description Premier jour de la période ; null quand rien n’est déclaré.
                     */
                    startDay: string | null;
                    /**
                     * Format: date
                     * @description Dernier jour de la période ; null quand rien n’est déclaré.
                     */
                    endDay: string | null;
                    /** @description Heures, en centièmes ; null quand rien n’est déclaré. */
                    hoursHundredths: number | null;
                    /** @description Salaire brut soumis à cotisations, en centimes. */
                    contributoryGrossCents: number | null;
                    /**
                     * Format: date
                     * @description Jour du paiement.
                     */
                    paymentDay: string | null;
                    /** @description Cotisations sociales retenues, en centimes. */
                    workerContributionsCents: number | null;
                    /**
                     * @description DECLARED, NOT_DECLARED tant que l’employeur n’a pas déclaré, NOT_HELD sans contrat connu : absent n’est pas zéro.
                     * @enum {string}
                     */
                    state: "DECLARED" | "NOT_DECLARED" | "NOT_HELD";
                }[];
                /** @description Données que le périmètre prévoit, et que personne n’a dites à l’Urssaf. */
                notHeld: string[];
            } | {
                /**
                 * @description Périmètre, avec sa version.
                 * @constant
                 */
                scope: "cpam:dernier_jour@1";
                /** @description Une ligne par mois et par employeur, par mois, ou une seule, selon le périmètre. */
                records: {
                    /** @description L’employeur, sous un numéro que votre organisme est seul à connaître. */
                    employerRef: string | null;
                    /**
                     * Format: date
                     * @description Dernier jour travaillé.
                     */
                    lastDayWorked: string | null;
                    /** @description Qui l’a dit. */
                    statedBy: string | null;
                    /**
                     * Format: date-time
                     * @description Quand cela a été dit.
                     */
                    statedAt: string | null;
                }[];
                /** @description Données que le périmètre prévoit, et que personne n’a dites à l’Urssaf. */
                notHeld: string[];
            } | {
                /**
                 * @description Périmètre, avec sa version.
                 * @constant
                 */
                scope: "pnds:synthese@1";
                /** @description Une ligne par mois et par employeur, par mois, ou une seule, selon le périmètre. */
                records: {
                    /** @description Mois. */
                    month: string;
                    /** @description Nombre d’employeurs du mois. */
                    employers: number | null;
                    /** @description Heures, en centièmes ; null quand rien n’est déclaré. */
                    hoursHundredths: number | null;
                    /** @description Net payé, en centimes. */
                    netPaidCents: number | null;
                    /** @description Net imposable, en centimes. */
                    netTaxableCents: number | null;
                    /** @description Montant net social, en centimes. */
                    netSocialCents: number | null;
                    /**
                     * @description DECLARED, NOT_DECLARED tant que l’employeur n’a pas déclaré, NOT_HELD sans contrat connu : absent n’est pas zéro.
                     * @enum {string}
                     */
                    state: "DECLARED" | "NOT_DECLARED" | "NOT_HELD";
                }[];
                /** @description Données que le périmètre prévoit, et que personne n’a dites à l’Urssaf. */
                notHeld: string[];
            } | {
                /**
                 * @description Périmètre, avec sa version.
                 * @constant
                 */
                scope: "pnds:detail@1";
                /** @description Une ligne par mois et par employeur, par mois, ou une seule, selon le périmètre. */
                records: {
                    /** @description Mois. */
                    month: string;
                    /** @description Nom de l’employeur. */
                    employerName: string | null;
                    /** @description Heures, en centièmes ; null quand rien n’est déclaré. */
                    hoursHundredths: number | null;
                    /** @description Net payé, en centimes. */
                    netPaidCents: number | null;
                    /** @description Net imposable, en centimes. */
                    netTaxableCents: number | null;
                    /** @description Montant net social, en centimes. */
                    netSocialCents: number | null;
                    /**
                     * @description DECLARED, NOT_DECLARED tant que l’employeur n’a pas déclaré, NOT_HELD sans contrat connu : absent n’est pas zéro.
                     * @enum {string}
                     */
                    state: "DECLARED" | "NOT_DECLARED" | "NOT_HELD";
                }[];
                /** @description Données que le périmètre prévoit, et que personne n’a dites à l’Urssaf. */
                notHeld: string[];
            };
            /** @description Empreinte SHA-256 de « answer », gardée avec la trace de la lecture. */
            answerHash: string;
        };
        SharingCloseGrantInput: Record<string, never>;
        SharingCloseGrantOutput: {
            /** @description Identifiant du partage. */
            id: string;
            /** @description Le salarié, sous un nom que votre organisme est seul à connaître. */
            subject: string;
            /** @description Code de la finalité. */
            purpose: string;
            /** @description Version de la finalité. */
            purposeVersion: number;
            /**
             * @description Fondement : à la demande de la personne, pour l’informer d’un droit, par obligation, avec son accord.
             * @enum {string}
             */
            legalBasis: "USER_REQUEST" | "PROACTIVE" | "OBLIGATION" | "CONSENT";
            /**
             * @description Où en est le partage.
             * @enum {string}
             */
            status: "PRESENTED" | "ACTIVE" | "SUSPENDED" | "REFUSED" | "UNANSWERED" | "WITHDRAWN" | "REPLACED" | "EXPIRED" | "CLOSED" | "INVALIDATED";
            /** @description Version du partage : une de plus à chaque changement. */
            version: number;
            /** @description Périmètres qu’il laisse lire. */
            scopes: string[];
            /** @description Premier mois qui peut être lu. */
            firstMonth: string;
            /**
             * Format: date-time
             * @description Instant de la demande.
             */
            askedAt: string;
            /**
             * Format: date-time
             * @description Quand le salarié a répondu ; null tant qu’il ne l’a pas fait.
             */
            answeredAt: string | null;
            /**
             * Format: date-time
             * @description Jusqu’à quand il peut être répondu, puis lu.
             */
            expiresAt: string;
            /** @description Qui l’a suspendu : le salarié, votre organisme ou l’Urssaf ; null quand il ne l’est pas. */
            suspendedBy: ("WORKER" | "CONSUMER" | "URSSAF") | null;
            /**
             * Format: date-time
             * @description Quand il a pris fin ; null tant qu’il dure.
             */
            endedAt: string | null;
        };
        RepairsAcknowledgeInput: {
            /** @description Les enregistrements dont il est accusé réception. Attendu : un à 100 enregistrements, chacun avec sa place et, s’il est rejeté, son motif. */
            records: {
                /** @description Place de l’enregistrement dans la réponse reçue, depuis 0. */
                record: number;
                /** @description Pourquoi il est rejeté ; absent quand il est pris. PERSON (ce n’est pas la personne) et DEATH (décès) ouvrent un dossier d’agent, sans rien changer. */
                rejection?: ("HOURS" | "GROSS" | "NET" | "MONTH_MISSING" | "LAST_DAY_WORKED" | "CONTRACT_END" | "EMPLOYER" | "PERSON" | "DEATH") | null;
                /** @description Mois. */
                month?: string | null;
                /** @description L’employeur de l’enregistrement rejeté, tel qu’il le porte. */
                employerRef?: string | null;
                /** @description Ce qui est dit à la place : centièmes d’heure, centimes, ou un jour ; null quand ce n’est pas connu. */
                said?: string | null;
                /** @description Ce qui est ajouté, en toutes lettres ; vide quand il n’y a rien. */
                words?: string | null;
            }[];
        };
        RepairsAcknowledgeOutput: {
            /** @description Un résultat par enregistrement, dans l’ordre. */
            results: {
                /** @description Place de l’enregistrement dans la réponse reçue, depuis 0. */
                record: number;
                /**
                 * @description KEPT (noté), ALREADY (déjà noté), REPAIR (une erreur à corriger est ouverte), CASE (un agent regarde qui est la personne).
                 * @enum {string}
                 */
                outcome: "KEPT" | "ALREADY" | "REPAIR" | "CASE";
                /** @description L’erreur à corriger qui est ouverte ; null quand il n’y en a pas. */
                repairItemId: string | null;
            }[];
        };
        RepairsListAskedOutput: {
            /** @description Lignes de la page. */
            rows: {
                /** @description Identifiant de la déclaration. */
                id: string;
                /**
                 * @description Ce qui n’est pas juste : HOURS, GROSS, NET, MONTH_MISSING (mois non déclaré), LAST_DAY_WORKED, CONTRACT_END ou EMPLOYER (employeur inconnu).
                 * @enum {string}
                 */
                about: "HOURS" | "GROSS" | "NET" | "MONTH_MISSING" | "LAST_DAY_WORKED" | "STOP_DAYS" | "CONTRACT_END" | "EMPLOYER";
                /** @description Le mois concerné ; null quand c’est un arrêt ou la fin d’un contrat. */
                period: string | null;
                /** @description Ce qui était tenu pour vrai : centièmes d’heure, centimes, ou un jour ; null quand il n’y avait rien. */
                held: string | null;
                /** @description Ce qui est dit à la place : centièmes d’heure, centimes, ou un jour ; null quand ce n’est pas connu. */
                said: string | null;
                /** @description Ce qui est ajouté, en toutes lettres ; vide quand il n’y a rien. */
                words: string;
                /**
                 * @description Qui doit répondre : PARTNER (le partenaire qui déclare), EMPLOYER (l’employeur) ou AGENT (l’Urssaf).
                 * @enum {string}
                 */
                owner: "PARTNER" | "EMPLOYER" | "AGENT";
                /**
                 * @description OPEN (sans réponse), CORRECTED (corrigé), MAINTAINED (maintenu, et pourquoi) ou WITHDRAWN (retiré).
                 * @enum {string}
                 */
                status: "OPEN" | "CORRECTED" | "MAINTAINED" | "WITHDRAWN";
                /**
                 * Format: date
                 * @description Jour avant lequel répondre.
                 */
                dueDay: string;
                /**
                 * Format: date-time
                 * @description Quand l’erreur a été signalée.
                 */
                openedAt: string;
                /**
                 * Format: date-time
                 * @description Quand il y a été répondu ; null avant.
                 */
                answeredAt: string | null;
                /** @description Ce qui est répondu, en toutes lettres ; vide quand il n’y a rien. */
                answer: string;
                /** @description La lecture dont un enregistrement est rejeté. */
                readingId: string | null;
                /** @description Place de l’enregistrement dans la réponse reçue, depuis 0. */
                record: number | null;
            }[];
            /** @description Repère de la page suivante ; null sur la dernière. */
            nextCursor: string | null;
            /** @description Nombre de lignes en tout. */
            count: {
                /** @description Nombre compté. */
                value: number;
                /** @description Vrai quand il y en a davantage. */
                atLeast: boolean;
            };
        };
        SharingSuspendGrantInput: {
            /**
             * @description Raison, que le salarié lit. Attendu : TECHNICAL, SECURITY ou DOUBT.
             * @enum {string}
             */
            reason: "TECHNICAL" | "SECURITY" | "DOUBT";
        };
        SharingSuspendGrantOutput: {
            /** @description Identifiant du partage. */
            id: string;
            /** @description Le salarié, sous un nom que votre organisme est seul à connaître. */
            subject: string;
            /** @description Code de la finalité. */
            purpose: string;
            /** @description Version de la finalité. */
            purposeVersion: number;
            /**
             * @description Fondement : à la demande de la personne, pour l’informer d’un droit, par obligation, avec son accord.
             * @enum {string}
             */
            legalBasis: "USER_REQUEST" | "PROACTIVE" | "OBLIGATION" | "CONSENT";
            /**
             * @description Où en est le partage.
             * @enum {string}
             */
            status: "PRESENTED" | "ACTIVE" | "SUSPENDED" | "REFUSED" | "UNANSWERED" | "WITHDRAWN" | "REPLACED" | "EXPIRED" | "CLOSED" | "INVALIDATED";
            /** @description Version du partage : une de plus à chaque changement. */
            version: number;
            /** @description Périmètres qu’il laisse lire. */
            scopes: string[];
            /** @description Premier mois qui peut être lu. */
            firstMonth: string;
            /**
             * Format: date-time
             * @description Instant de la demande.
             */
            askedAt: string;
            /**
             * Format: date-time
             * @description Quand le salarié a répondu ; null tant qu’il ne l’a pas fait.
             */
            answeredAt: string | null;
            /**
             * Format: date-time
             * @description Jusqu’à quand il peut être répondu, puis lu.
             */
            expiresAt: string;
            /** @description Qui l’a suspendu : le salarié, votre organisme ou l’Urssaf ; null quand il ne l’est pas. */
            suspendedBy: ("WORKER" | "CONSUMER" | "URSSAF") | null;
            /**
             * Format: date-time
             * @description Quand il a pris fin ; null tant qu’il dure.
             */
            endedAt: string | null;
        };
        SharingResumeGrantInput: Record<string, never>;
        SharingResumeGrantOutput: {
            /** @description Identifiant du partage. */
            id: string;
            /** @description Le salarié, sous un nom que votre organisme est seul à connaître. */
            subject: string;
            /** @description Code de la finalité. */
            purpose: string;
            /** @description Version de la finalité. */
            purposeVersion: number;
            /**
             * @description Fondement : à la demande de la personne, pour l’informer d’un droit, par obligation, avec son accord.
             * @enum {string}
             */
            legalBasis: "USER_REQUEST" | "PROACTIVE" | "OBLIGATION" | "CONSENT";
            /**
             * @description Où en est le partage.
             * @enum {string}
             */
            status: "PRESENTED" | "ACTIVE" | "SUSPENDED" | "REFUSED" | "UNANSWERED" | "WITHDRAWN" | "REPLACED" | "EXPIRED" | "CLOSED" | "INVALIDATED";
            /** @description Version du partage : une de plus à chaque changement. */
            version: number;
            /** @description Périmètres qu’il laisse lire. */
            scopes: string[];
            /** @description Premier mois qui peut être lu. */
            firstMonth: string;
            /**
             * Format: date-time
             * @description Instant de la demande.
             */
            askedAt: string;
            /**
             * Format: date-time
             * @description Quand le salarié a répondu ; null tant qu’il ne l’a pas fait.
             */
            answeredAt: string | null;
            /**
             * Format: date-time
             * @description Jusqu’à quand il peut être répondu, puis lu.
             */
            expiresAt: string;
            /** @description Qui l’a suspendu : le salarié, votre organisme ou l’Urssaf ; null quand il ne l’est pas. */
            suspendedBy: ("WORKER" | "CONSUMER" | "URSSAF") | null;
            /**
             * Format: date-time
             * @description Quand il a pris fin ; null tant qu’il dure.
             */
            endedAt: string | null;
        };
        ActivityReadManyInput: {
            /** @description Identifiants des partages. Attendu : un à cinq cents identifiants de partages. */
            grants: string[];
            /**
             * @description Périmètre, avec sa version. Attendu : un périmètre : ft:actualisation@1, ft:droits@1, ft:fin_contrat@1, ft:fin_contrat@2, cpam:seuils_ij@1, cpam:ij_calcul@1, cpam:dernier_jour@1, pnds:synthese@1, pnds:detail@1.
             * @enum {string}
             */
            scope: "ft:actualisation@1" | "ft:droits@1" | "ft:fin_contrat@1" | "ft:fin_contrat@2" | "cpam:seuils_ij@1" | "cpam:ij_calcul@1" | "cpam:dernier_jour@1" | "pnds:synthese@1" | "pnds:detail@1";
            /** @description Premier mois demandé. Attendu : le premier mois à lire, par exemple 2026-09. */
            firstMonth: string;
            /** @description Dernier mois demandé. Attendu : le dernier mois à lire, par exemple 2026-10. */
            lastMonth: string;
            /** @description Premier jour de l’arrêt, quand le périmètre répond sur un jour. Attendu : le premier jour de l’arrêt, par exemple 2026-10-12, ou rien. */
            referenceDay?: (string & (unknown & unknown)) | null;
        };
        ActivityReadManyOutput: {
            /** @description Un verdict par partage, dans l’ordre où ils sont demandés. */
            results: ({
                /**
                 * @description GIVEN, ou REFUSED.
                 * @constant
                 */
                outcome: "GIVEN";
                /** @description Identifiant de cette lecture, que le salarié voit aussi. */
                readingId: string;
                /** @description Identifiant du partage. */
                grantId: string;
                /** @description Version du partage lue. */
                grantVersion: number;
                /** @description Le salarié, sous un nom que votre organisme est seul à connaître. */
                subject: string;
                /** @description Code de la finalité. */
                purpose: string;
                /**
                 * Format: date-time
                 * @description Instant de la lecture.
                 */
                readAt: string;
                /** @description Quand le dernier de ces mois a été déclaré ; null quand aucun ne l’est. */
                freshness: string | null;
                /** @description Ce qui est laissé lire, et rien d’autre. */
                answer: {
                    /**
                     * @description Périmètre, avec sa version.
                     * @constant
                     */
                    scope: "ft:actualisation@1";
                    /** @description Une ligne par mois et par employeur, par mois, ou une seule, selon le périmètre. */
                    records: {
                        /** @description Mois. */
                        month: string;
                        /** @description L’employeur, sous un numéro que votre organisme est seul à connaître. */
                        employerRef: string | null;
                        /**
                         * Format: date
                         * @description Premier jour de la période ; null quand rien n’est déclaré.
                         */
                        startDay: string | null;
                        /**
                         * Format: date
                         * @description Dernier jour de la période ; null quand rien n’est déclaré.
                         */
                        endDay: string | null;
                        /** @description Heures, en centièmes ; null quand rien n’est déclaré. */
                        hoursHundredths: number | null;
                        /** @description Salaire brut, en centimes. */
                        grossCents: number | null;
                        /**
                         * @description DECLARED, NOT_DECLARED tant que l’employeur n’a pas déclaré, NOT_HELD sans contrat connu : absent n’est pas zéro.
                         * @enum {string}
                         */
                        state: "DECLARED" | "NOT_DECLARED" | "NOT_HELD";
                        /**
                         * Format: date-time
                         * @description Instant de la version en vigueur.
                         */
                        declaredAt: string | null;
                        /** @description Nombre d’employeurs du mois. */
                        employers: number | null;
                    }[];
                    /** @description Données que le périmètre prévoit, et que personne n’a dites à l’Urssaf. */
                    notHeld: string[];
                } | {
                    /**
                     * @description Périmètre, avec sa version.
                     * @constant
                     */
                    scope: "ft:droits@1";
                    /** @description Une ligne par mois et par employeur, par mois, ou une seule, selon le périmètre. */
                    records: {
                        /** @description Mois. */
                        month: string;
                        /** @description L’employeur, sous un numéro que votre organisme est seul à connaître. */
                        employerRef: string | null;
                        /**
                         * Format: date
                         * @description Premier jour de la période ; null quand rien n’est déclaré.
                         */
                        startDay: string | null;
                        /**
                         * Format: date
                         * @description Dernier jour de la période ; null quand rien n’est déclaré.
                         */
                        endDay: string | null;
                        /** @description Heures, en centièmes ; null quand rien n’est déclaré. */
                        hoursHundredths: number | null;
                        /** @description Salaire brut, en centimes. */
                        grossCents: number | null;
                        /** @description Premier mois déclaré par cet employeur, parmi ceux demandés. */
                        firstMonth: string | null;
                        /** @description Dernier mois déclaré par cet employeur, parmi ceux demandés. */
                        lastMonth: string | null;
                        /**
                         * @description DECLARED, NOT_DECLARED tant que l’employeur n’a pas déclaré, NOT_HELD sans contrat connu : absent n’est pas zéro.
                         * @enum {string}
                         */
                        state: "DECLARED" | "NOT_DECLARED" | "NOT_HELD";
                    }[];
                    /** @description Données que le périmètre prévoit, et que personne n’a dites à l’Urssaf. */
                    notHeld: string[];
                } | {
                    /**
                     * @description Périmètre, avec sa version.
                     * @constant
                     */
                    scope: "ft:fin_contrat@1";
                    /** @description Une ligne par mois et par employeur, par mois, ou une seule, selon le périmètre. */
                    records: {
                        /** @description L’employeur, sous un numéro que votre organisme est seul à connaître. */
                        employerRef: string | null;
                        /**
                         * Format: date
                         * @description Dernier jour du contrat.
                         */
                        endOfContractDay: string | null;
                        /** @description Motif de la fin du contrat. */
                        endReason: string | null;
                        /**
                         * Format: date
                         * @description Dernier jour travaillé.
                         */
                        lastDayWorked: string | null;
                        /** @description Qui l’a dit. */
                        statedBy: string | null;
                        /**
                         * Format: date-time
                         * @description Quand cela a été dit.
                         */
                        statedAt: string | null;
                    }[];
                    /** @description Données que le périmètre prévoit, et que personne n’a dites à l’Urssaf. */
                    notHeld: string[];
                } | {
                    /**
                     * @description Périmètre, avec sa version.
                     * @constant
                     */
                    scope: "ft:fin_contrat@2";
                    /** @description Une ligne par mois et par employeur, par mois, ou une seule, selon le périmètre. */
                    records: {
                        /** @description L’employeur, sous un numéro que votre organisme est seul à connaître. */
                        employerRef: string | null;
                        /**
                         * Format: date
                         * @description Dernier jour du contrat.
                         */
                        endOfContractDay: string | null;
                        /** @description Motif de la fin du contrat. */
                        endReason: string | null;
                        /**
                         * Format: date
                         * @description Dernier jour travaillé.
                         */
                        lastDayWorked: string | null;
                        /** @description Ce que devient le préavis : WORKED (travaillé), WAIVED_PAID (non travaillé, payé), WAIVED_UNPAID (non travaillé, non payé), NONE (aucun) ; null quand ce n’est pas dit. */
                        noticeStatus: string | null;
                        /**
                         * Format: date
                         * @description Premier jour du préavis ; null quand il n’est pas dit.
                         */
                        noticeFirstDay: string | null;
                        /**
                         * Format: date
                         * @description Dernier jour du préavis ; null quand il n’est pas dit.
                         */
                        noticeLastDay: string | null;
                        /** @description Indemnité de licenciement, brute, en centimes, payée à la fin du contrat et qu’aucun mois déclaré ne contient ; null quand ce n’est pas dit. */
                        severanceCents: number | null;
                        /** @description Indemnité de mise à la retraite, brute, en centimes, payée à la fin du contrat et qu’aucun mois déclaré ne contient ; null quand ce n’est pas dit. */
                        retirementCents: number | null;
                        /** @description Indemnité de rupture conventionnelle, brute, en centimes, payée à la fin du contrat et qu’aucun mois déclaré ne contient ; null quand ce n’est pas dit. */
                        mutualCents: number | null;
                        /** @description Indemnité de fin de contrat à durée déterminée, brute, en centimes, payée à la fin du contrat et qu’aucun mois déclaré ne contient ; null quand ce n’est pas dit. */
                        fixedTermCents: number | null;
                        /** @description Indemnité compensatrice de préavis, brute, en centimes, payée à la fin du contrat et qu’aucun mois déclaré ne contient ; null quand ce n’est pas dit. */
                        noticeCents: number | null;
                        /** @description Indemnité compensatrice de congés payés, brute, en centimes, payée à la fin du contrat et qu’aucun mois déclaré ne contient ; null quand ce n’est pas dit. */
                        paidLeaveCents: number | null;
                        /** @description Qui l’a dit. */
                        statedBy: string | null;
                        /**
                         * Format: date-time
                         * @description Quand cela a été dit.
                         */
                        statedAt: string | null;
                    }[];
                    /** @description Données que le périmètre prévoit, et que personne n’a dites à l’Urssaf. */
                    notHeld: string[];
                } | {
                    /**
                     * @description Périmètre, avec sa version.
                     * @constant
                     */
                    scope: "cpam:seuils_ij@1";
                    /** @description Une ligne par mois et par employeur, par mois, ou une seule, selon le périmètre. */
                    records: {
                        /** @description Vrai quand 150 heures sont atteintes en trois mois, avec le Cesu seul. */
                        hours150In3Months: boolean;
                        /** @description Vrai quand 1 015 fois le Smic horaire est atteint en six mois, avec le Cesu seul. */
                        gross1015SmicIn6Months: boolean;
                        /** @description Vrai quand 600 heures sont atteintes en douze mois, avec le Cesu seul. */
                        hours600In12Months: boolean;
                        /** @description Vrai quand 2 030 fois le Smic horaire est atteint en douze mois, avec le Cesu seul. */
                        gross2030SmicIn12Months: boolean;
                        /** @description Article qui ouvre le droit, ou le plus large qui a été essayé. */
                        rule: string;
                        /**
                         * Format: date
                         * @description Jour sur lequel il est répondu.
                         */
                        referenceDay: string;
                        /** @description Smic horaire retenu, en centimes. */
                        smicCents: number;
                        /** @description Mois déclarés parmi les douze. */
                        declaredMonths: number;
                        /** @description Mois d’un contrat en cours qui ne le sont pas. */
                        undeclaredMonths: number;
                    }[];
                    /** @description Données que le périmètre prévoit, et que personne n’a dites à l’Urssaf. */
                    notHeld: string[];
                } | {
                    /**
                     * @description Périmètre, avec sa version.
                     * @constant
                     */
                    scope: "cpam:ij_calcul@1";
                    /** @description Une ligne par mois et par employeur, par mois, ou une seule, selon le périmètre. */
                    records: {
                        /** @description Mois. */
                        month: string;
                        /** @description L’employeur, sous un numéro que votre organisme est seul à connaître. */
                        employerRef: string | null;
                        /**
                         * Format: date
                         * @description Premier jour de la période ; null quand rien n’est déclaré.
                         */
                        startDay: string | null;
                        /**
                         * Format: date
                         * @description Dernier jour de la période ; null quand rien n’est déclaré.
                         */
                        endDay: string | null;
                        /** @description Heures, en centièmes ; null quand rien n’est déclaré. */
                        hoursHundredths: number | null;
                        /** @description Salaire brut soumis à cotisations, en centimes. */
                        contributoryGrossCents: number | null;
                        /**
                         * Format: date
                         * @description Jour du paiement.
                         */
                        paymentDay: string | null;
                        /** @description Cotisations sociales retenues, en centimes. */
                        workerContributionsCents: number | null;
                        /**
                         * @description DECLARED, NOT_DECLARED tant que l’employeur n’a pas déclaré, NOT_HELD sans contrat connu : absent n’est pas zéro.
                         * @enum {string}
                         */
                        state: "DECLARED" | "NOT_DECLARED" | "NOT_HELD";
                    }[];
                    /** @description Données que le périmètre prévoit, et que personne n’a dites à l’Urssaf. */
                    notHeld: string[];
                } | {
                    /**
                     * @description Périmètre, avec sa version.
                     * @constant
                     */
                    scope: "cpam:dernier_jour@1";
                    /** @description Une ligne par mois et par employeur, par mois, ou une seule, selon le périmètre. */
                    records: {
                        /** @description L’employeur, sous un numéro que votre organisme est seul à connaître. */
                        employerRef: string | null;
                        /**
                         * Format: date
                         * @description Dernier jour travaillé.
                         */
                        lastDayWorked: string | null;
                        /** @description Qui l’a dit. */
                        statedBy: string | null;
                        /**
                         * Format: date-time
                         * @description Quand cela a été dit.
                         */
                        statedAt: string | null;
                    }[];
                    /** @description Données que le périmètre prévoit, et que personne n’a dites à l’Urssaf. */
                    notHeld: string[];
                } | {
                    /**
                     * @description Périmètre, avec sa version.
                     * @constant
                     */
                    scope: "pnds:synthese@1";
                    /** @description Une ligne par mois et par employeur, par mois, ou une seule, selon le périmètre. */
                    records: {
                        /** @description Mois. */
                        month: string;
                        /** @description Nombre d’employeurs du mois. */
                        employers: number | null;
                        /** @description Heures, en centièmes ; null quand rien n’est déclaré. */
                        hoursHundredths: number | null;
                        /** @description Net payé, en centimes. */
                        netPaidCents: number | null;
                        /** @description Net imposable, en centimes. */
                        netTaxableCents: number | null;
                        /** @description Montant net social, en centimes. */
                        netSocialCents: number | null;
                        /**
                         * @description DECLARED, NOT_DECLARED tant que l’employeur n’a pas déclaré, NOT_HELD sans contrat connu : absent n’est pas zéro.
                         * @enum {string}
                         */
                        state: "DECLARED" | "NOT_DECLARED" | "NOT_HELD";
                    }[];
                    /** @description Données que le périmètre prévoit, et que personne n’a dites à l’Urssaf. */
                    notHeld: string[];
                } | {
                    /**
                     * @description Périmètre, avec sa version.
                     * @constant
                     */
                    scope: "pnds:detail@1";
                    /** @description Une ligne par mois et par employeur, par mois, ou une seule, selon le périmètre. */
                    records: {
                        /** @description Mois. */
                        month: string;
                        /** @description Nom de l’employeur. */
                        employerName: string | null;
                        /** @description Heures, en centièmes ; null quand rien n’est déclaré. */
                        hoursHundredths: number | null;
                        /** @description Net payé, en centimes. */
                        netPaidCents: number | null;
                        /** @description Net imposable, en centimes. */
                        netTaxableCents: number | null;
                        /** @description Montant net social, en centimes. */
                        netSocialCents: number | null;
                        /**
                         * @description DECLARED, NOT_DECLARED tant que l’employeur n’a pas déclaré, NOT_HELD sans contrat connu : absent n’est pas zéro.
                         * @enum {string}
                         */
                        state: "DECLARED" | "NOT_DECLARED" | "NOT_HELD";
                    }[];
                    /** @description Données que le périmètre prévoit, et que personne n’a dites à l’Urssaf. */
                    notHeld: string[];
                };
                /** @description Empreinte SHA-256 de « answer », gardée avec la trace de la lecture. */
                answerHash: string;
            } | {
                /**
                 * @description GIVEN, ou REFUSED.
                 * @constant
                 */
                outcome: "REFUSED";
                /** @description Identifiant du partage. */
                grantId: string;
                /**
                 * @description Pourquoi ce partage n’est pas lu.
                 * @enum {string}
                 */
                refusal: "NOT_ACTIVE" | "EXPIRED" | "AGREEMENT" | "PURPOSE" | "PROGRAM" | "SCOPE" | "WINDOW" | "FREQUENCY" | "QUOTA" | "UNKNOWN";
                /** @description La même raison, en une phrase, et que faire. */
                detail: string;
            })[];
        };
    };
    responses: never;
    parameters: {
        /**
         * @description Ce qui fait qu’un envoi n’est fait qu’une fois : de 8 à 255 caractères sans espace, tirés par vous pour cet envoi.
         * @example 2f7c1f0e-6f0b-4c55-9d3b-9a4a5d1a7a10
         */
        "Idempotency-Key": string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Ce qui reste : r demandes, jusque dans t secondes (draft-ietf-httpapi-ratelimit-headers-10).
         * @example "minute";r=299;t=60
         */
        RateLimit: string;
        /**
         * @description La limite : q demandes en w secondes.
         * @example "minute";q=300;w=60
         */
        "RateLimit-Policy": string;
        /**
         * @description Dans combien de secondes la même demande peut réussir.
         * @example 5
         */
        "Retry-After": string;
        /**
         * @description La version lue, à rendre dans If-Match.
         * @example "1"
         */
        ETag: string;
        /**
         * @description Le code imprimé sur le document, à vérifier sur /verifier.
         * @example 0D0C-0D0C-0D0C-0D0C
         */
        "Cesu-Document-Code": string;
        /**
         * @description Ce dont vous êtes prévenu, en français, encodé comme dans une adresse. Absent le plus souvent.
         * @example Vous%20avez%20consult%C3%A9…
         */
        "Cesu-Warning": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "contributions.estimate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "period": "2026-03",
                 *       "pay": {
                 *         "kind": "NET",
                 *         "amountCents": 150000
                 *       },
                 *       "hours": 100
                 *     }
                 */
                "application/json": components["schemas"]["ContributionsEstimateInput"];
            };
        };
        responses: {
            /** @description Estimer les cotisations d’un mois : c’est fait. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "period": "2026-03",
                     *       "grossCents": 192012,
                     *       "netCents": 150000,
                     *       "netResidualCents": 0,
                     *       "netTaxableCents": 155471,
                     *       "netSocialCents": 150000,
                     *       "withholdingAbatementCents": 0,
                     *       "withholdingCents": 0,
                     *       "netPaidCents": 150000,
                     *       "lines": [
                     *         {
                     *           "code": "OLD_AGE_CAPPED",
                     *           "payer": "EMPLOYEE",
                     *           "baseCents": 192012,
                     *           "ratePcm": 6900,
                     *           "amountCents": 13249,
                     *           "parameterId": "ee_vieillesse_plaf",
                     *           "source": "CSS D242-4 ; Code de la sécurité sociale ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *           "legalText": "CSS D242-4",
                     *           "grade": "A",
                     *           "since": "2017-01-01"
                     *         },
                     *         {
                     *           "code": "OLD_AGE_UNCAPPED",
                     *           "payer": "EMPLOYEE",
                     *           "baseCents": 192012,
                     *           "ratePcm": 400,
                     *           "amountCents": 768,
                     *           "parameterId": "ee_vieillesse_depl",
                     *           "source": "CSS D242-4 ; Code de la sécurité sociale ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *           "legalText": "CSS D242-4",
                     *           "grade": "A",
                     *           "since": "2017-01-01"
                     *         },
                     *         {
                     *           "code": "CSG_DEDUCTIBLE",
                     *           "payer": "EMPLOYEE",
                     *           "baseCents": 188652,
                     *           "ratePcm": 6800,
                     *           "amountCents": 12828,
                     *           "parameterId": "ee_csg_ded",
                     *           "source": "CSS L136-1, L136-8 ; CGI 154 quinquies ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; Code de la sécurité sociale",
                     *           "legalText": "CSS L136-1, L136-8 ; CGI 154 quinquies",
                     *           "grade": "A",
                     *           "since": "2018-01-01"
                     *         },
                     *         {
                     *           "code": "CSG_NON_DEDUCTIBLE",
                     *           "payer": "EMPLOYEE",
                     *           "baseCents": 188652,
                     *           "ratePcm": 2400,
                     *           "amountCents": 4528,
                     *           "parameterId": "ee_csg_nonded",
                     *           "source": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; Code de la sécurité sociale",
                     *           "legalText": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *           "grade": "A",
                     *           "since": "2018-01-01"
                     *         },
                     *         {
                     *           "code": "CRDS",
                     *           "payer": "EMPLOYEE",
                     *           "baseCents": 188652,
                     *           "ratePcm": 500,
                     *           "amountCents": 943,
                     *           "parameterId": "ee_crds",
                     *           "source": "Ordonnance 96-50, art. 14 ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; Code de la sécurité sociale",
                     *           "legalText": "Ordonnance 96-50, art. 14",
                     *           "grade": "A",
                     *           "since": "2018-01-01"
                     *         },
                     *         {
                     *           "code": "COMPLEMENTARY_T1",
                     *           "payer": "EMPLOYEE",
                     *           "baseCents": 192012,
                     *           "ratePcm": 3150,
                     *           "amountCents": 6048,
                     *           "parameterId": "ee_retraite_t1",
                     *           "source": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; Pajemploi, Ce qui change au 1er janvier 2022",
                     *           "legalText": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *           "grade": "A",
                     *           "since": "2022-01-01"
                     *         },
                     *         {
                     *           "code": "BALANCE_GENERAL_T1",
                     *           "payer": "EMPLOYEE",
                     *           "baseCents": 192012,
                     *           "ratePcm": 860,
                     *           "amountCents": 1651,
                     *           "parameterId": "ee_ceg_t1",
                     *           "source": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; propaye.net, Taux de cotisation en 2019",
                     *           "legalText": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *           "grade": "A",
                     *           "since": "2019-01-01"
                     *         },
                     *         {
                     *           "code": "PROVIDENT",
                     *           "payer": "EMPLOYEE",
                     *           "baseCents": 192012,
                     *           "ratePcm": 1040,
                     *           "amountCents": 1997,
                     *           "parameterId": "ee_ircem_prev",
                     *           "source": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; FEPEM, Évolution du salaire de votre salarié au 1er juillet 2022",
                     *           "legalText": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *           "grade": "A",
                     *           "since": "2022-07-01"
                     *         },
                     *         {
                     *           "code": "HEALTH",
                     *           "payer": "EMPLOYER",
                     *           "baseCents": 192012,
                     *           "ratePcm": 13000,
                     *           "amountCents": 24962,
                     *           "parameterId": "er_maladie",
                     *           "source": "CSS D242-3 ; Code de la sécurité sociale ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *           "legalText": "CSS D242-3",
                     *           "grade": "A",
                     *           "since": "2018-01-01"
                     *         },
                     *         {
                     *           "code": "SOLIDARITY_AUTONOMY",
                     *           "payer": "EMPLOYER",
                     *           "baseCents": 192012,
                     *           "ratePcm": 300,
                     *           "amountCents": 576,
                     *           "parameterId": "er_csa",
                     *           "source": "CASF L14-10-4 ; CSS L137-40 ; Code de la sécurité sociale ; Urssaf, Particulier employeur : le paiement de vos cotisations (9 avril 2024)",
                     *           "legalText": "CASF L14-10-4 ; CSS L137-40",
                     *           "grade": "A",
                     *           "since": "2018-01-01"
                     *         },
                     *         {
                     *           "code": "OLD_AGE_CAPPED",
                     *           "payer": "EMPLOYER",
                     *           "baseCents": 192012,
                     *           "ratePcm": 8550,
                     *           "amountCents": 16417,
                     *           "parameterId": "er_vieillesse_plaf",
                     *           "source": "CSS D242-4 ; Code de la sécurité sociale ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *           "legalText": "CSS D242-4",
                     *           "grade": "A",
                     *           "since": "2017-01-01"
                     *         },
                     *         {
                     *           "code": "OLD_AGE_UNCAPPED",
                     *           "payer": "EMPLOYER",
                     *           "baseCents": 192012,
                     *           "ratePcm": 2110,
                     *           "amountCents": 4051,
                     *           "parameterId": "er_vieillesse_depl",
                     *           "source": "CSS D242-4, décret 2025-1446 ; Code de la sécurité sociale ; Jurisalliance, Cotisations de sécurité sociale au 1er janvier 2026",
                     *           "legalText": "CSS D242-4, décret 2025-1446",
                     *           "grade": "A",
                     *           "since": "2026-01-01"
                     *         },
                     *         {
                     *           "code": "FAMILY",
                     *           "payer": "EMPLOYER",
                     *           "baseCents": 192012,
                     *           "ratePcm": 5250,
                     *           "amountCents": 10081,
                     *           "parameterId": "er_af",
                     *           "source": "CSS D241-3-1 ; Code de la sécurité sociale ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *           "legalText": "CSS D241-3-1",
                     *           "grade": "A",
                     *           "since": "2017-01-01"
                     *         },
                     *         {
                     *           "code": "WORK_ACCIDENT",
                     *           "payer": "EMPLOYER",
                     *           "baseCents": 192012,
                     *           "ratePcm": 2060,
                     *           "amountCents": 3955,
                     *           "parameterId": "er_at",
                     *           "source": "Arrêté du 30 décembre 2025, code risque 95.0ZA ; Taux collectifs AT/MP des arrêtés annuels, extraits du Journal officiel par l’équipe de Mon-entreprise ; francetransactions.com, AT des salariés à domicile en 2026 (17 février 2026)",
                     *           "legalText": "Arrêté du 30 décembre 2025, code risque 95.0ZA",
                     *           "grade": "B",
                     *           "since": "2026-01-01"
                     *         },
                     *         {
                     *           "code": "HOUSING_FUND",
                     *           "payer": "EMPLOYER",
                     *           "baseCents": 192012,
                     *           "ratePcm": 100,
                     *           "amountCents": 192,
                     *           "parameterId": "er_fnal",
                     *           "source": "CCH L813-4, L813-5 ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; Code de la sécurité sociale",
                     *           "legalText": "CCH L813-4, L813-5",
                     *           "grade": "A",
                     *           "since": "2017-01-01"
                     *         },
                     *         {
                     *           "code": "UNEMPLOYMENT",
                     *           "payer": "EMPLOYER",
                     *           "baseCents": 192012,
                     *           "ratePcm": 4000,
                     *           "amountCents": 7680,
                     *           "parameterId": "er_chomage",
                     *           "source": "Convention d’assurance chômage du 15/11/2024 ; OpenFisca France (juillet 2026) ; FEPEM, Évolution de deux cotisations des particuliers employeurs (2 mai 2025) ; Barème public des cotisations 2026 d’une assistante maternelle",
                     *           "legalText": "Convention d’assurance chômage du 15/11/2024",
                     *           "grade": "B",
                     *           "since": "2025-05-01"
                     *         },
                     *         {
                     *           "code": "COMPLEMENTARY_T1",
                     *           "payer": "EMPLOYER",
                     *           "baseCents": 192012,
                     *           "ratePcm": 4720,
                     *           "amountCents": 9063,
                     *           "parameterId": "er_retraite_t1",
                     *           "source": "ANI Agirc-Arrco du 17/11/2017 ; IDCC 3239 ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; Pajemploi, Ce qui change au 1er janvier 2022 ; Urssaf, Taux travailleur occasionnel (1er janvier 2024)",
                     *           "legalText": "ANI Agirc-Arrco du 17/11/2017 ; IDCC 3239",
                     *           "grade": "A",
                     *           "since": "2022-01-01"
                     *         },
                     *         {
                     *           "code": "BALANCE_GENERAL_T1",
                     *           "payer": "EMPLOYER",
                     *           "baseCents": 192012,
                     *           "ratePcm": 1290,
                     *           "amountCents": 2477,
                     *           "parameterId": "er_ceg_t1",
                     *           "source": "ANI Agirc-Arrco du 17/11/2017 ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; propaye.net, Taux de cotisation en 2019",
                     *           "legalText": "ANI Agirc-Arrco du 17/11/2017",
                     *           "grade": "A",
                     *           "since": "2019-01-01"
                     *         },
                     *         {
                     *           "code": "PROVIDENT",
                     *           "payer": "EMPLOYER",
                     *           "baseCents": 192012,
                     *           "ratePcm": 2450,
                     *           "amountCents": 4704,
                     *           "parameterId": "er_ircem_prev_total",
                     *           "source": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; Convention collective IDCC 3239 ; Ircem, Cotisation Ircem employeur : à quoi sert ce prélèvement",
                     *           "legalText": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *           "grade": "A",
                     *           "since": "2024-04-01"
                     *         },
                     *         {
                     *           "code": "TRAINING",
                     *           "payer": "EMPLOYER",
                     *           "baseCents": 192012,
                     *           "ratePcm": 850,
                     *           "amountCents": 1632,
                     *           "parameterId": "er_formation",
                     *           "source": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; Convention collective IDCC 3239",
                     *           "legalText": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *           "grade": "A",
                     *           "since": "2024-04-01"
                     *         },
                     *         {
                     *           "code": "SOCIAL_DIALOGUE",
                     *           "payer": "EMPLOYER",
                     *           "baseCents": 192012,
                     *           "ratePcm": 16,
                     *           "amountCents": 31,
                     *           "parameterId": "er_dialogue_social",
                     *           "source": "Code du travail L2135-10, D2135-34 ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; Code du travail",
                     *           "legalText": "Code du travail L2135-10, D2135-34",
                     *           "grade": "A",
                     *           "since": "2015-01-01"
                     *         },
                     *         {
                     *           "code": "OCCUPATIONAL_HEALTH",
                     *           "payer": "EMPLOYER",
                     *           "baseCents": 192012,
                     *           "ratePcm": 2700,
                     *           "amountCents": 500,
                     *           "parameterId": "er_cst_rate",
                     *           "source": "Accord du 04/05/2022, art. 3.3, avenant 2 du 29/02/2024 (JO du 08/10/2024) ; Convention collective IDCC 3239 ; Relais petite enfance 68, Contribution santé au travail ; MoneyVox, Emploi à domicile : contribution santé au travail (2025)",
                     *           "legalText": "Accord du 04/05/2022, art. 3.3, avenant 2 du 29/02/2024 (JO du 08/10/2024)",
                     *           "grade": "A",
                     *           "since": "2025-01-01"
                     *         }
                     *       ],
                     *       "employeeTotalCents": 42012,
                     *       "employerTotalCents": 86321,
                     *       "exemptionCents": 0,
                     *       "hourlyDeductionCents": 20000,
                     *       "contributionsCents": 108333,
                     *       "totalCostCents": 258333,
                     *       "taxCreditCents": 129167,
                     *       "costAfterCreditCents": 129166,
                     *       "provisional": [],
                     *       "prolonged": false,
                     *       "cheaperRelief": null
                     *     }
                     */
                    "application/json": components["schemas"]["ContributionsEstimateOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /** @description `input.too_slow` : La demande est arrivée trop lentement. */
            408: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_slow";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /** @description `input.refused` : Des données sont à corriger. */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused";
                    };
                };
            };
            /** @description `rate.limited` : Trop de demandes en peu de temps. */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "documents.verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "0D0C0D0C0D0C0D0C"
                 *     }
                 */
                "application/json": components["schemas"]["DocumentsVerifyInput"];
            };
        };
        responses: {
            /** @description Vérifier un document par son code : c’est fait. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "state": "AUTHENTIC",
                     *       "kind": "PAYSLIP",
                     *       "issuedDay": "2026-11-03"
                     *     }
                     */
                    "application/json": components["schemas"]["DocumentsVerifyOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /** @description `input.too_slow` : La demande est arrivée trop lentement. */
            408: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_slow";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /** @description `input.refused` : Des données sont à corriger. */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused";
                    };
                };
            };
            /** @description `rate.limited` : Trop de demandes en peu de temps. */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /** @description `platform.unavailable` : Le service est momentanément indisponible. */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sharing.read-register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lire le registre public des échanges de données : c’est fait. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "consumers": [
                     *         {
                     *           "code": "organisme-exemple",
                     *           "name": "Organisme d’exemple",
                     *           "siret": "00000000000018",
                     *           "agreements": [
                     *             {
                     *               "reference": "EXEMPLE-1",
                     *               "framework": "Convention d’exemple.",
                     *               "startDay": "2025-01-01",
                     *               "endDay": null,
                     *               "status": "ACTIVE",
                     *               "suspendedDay": null,
                     *               "purposes": [
                     *                 {
                     *                   "code": "EXEMPLE",
                     *                   "version": 1,
                     *                   "status": "ACTIVE",
                     *                   "label": "Remplir une démarche d’exemple",
                     *                   "explanation": "L’organisme d’exemple remplit votre démarche avec vos mois de travail.",
                     *                   "legalBasis": "USER_REQUEST",
                     *                   "legalTexts": [
                     *                     "CRPA, article L114-8"
                     *                   ],
                     *                   "isInferred": true,
                     *                   "reusedForControl": false,
                     *                   "maxDays": 365,
                     *                   "keptMonths": 12,
                     *                   "callsPerDay": 1000,
                     *                   "settledAt": "2025-01-01T08:00:00.000Z",
                     *                   "scopes": [
                     *                     {
                     *                       "name": "ft:actualisation@1",
                     *                       "label": "Vos heures et vos salaires du mois, employeur par employeur",
                     *                       "fields": [
                     *                         {
                     *                           "name": "month",
                     *                           "label": "le mois"
                     *                         },
                     *                         {
                     *                           "name": "employerRef",
                     *                           "label": "un numéro qui désigne l’employeur pour cet organisme seul, sans son nom"
                     *                         },
                     *                         {
                     *                           "name": "startDay",
                     *                           "label": "le premier jour de la période"
                     *                         },
                     *                         {
                     *                           "name": "endDay",
                     *                           "label": "le dernier jour de la période"
                     *                         },
                     *                         {
                     *                           "name": "hoursHundredths",
                     *                           "label": "les heures"
                     *                         },
                     *                         {
                     *                           "name": "grossCents",
                     *                           "label": "le salaire brut"
                     *                         },
                     *                         {
                     *                           "name": "state",
                     *                           "label": "si le mois est déclaré, pas encore déclaré, ou non détenu"
                     *                         },
                     *                         {
                     *                           "name": "declaredAt",
                     *                           "label": "quand il a été déclaré"
                     *                         },
                     *                         {
                     *                           "name": "employers",
                     *                           "label": "le nombre d’employeurs"
                     *                         }
                     *                       ],
                     *                       "windowMonths": 2,
                     *                       "granularity": "MONTH",
                     *                       "frequency": "deux lectures par mois au plus, et une de plus quand un mois lu a changé",
                     *                       "withheld": "le net, le nom et l’adresse de l’employeur"
                     *                     }
                     *                   ]
                     *                 }
                     *               ]
                     *             },
                     *             {
                     *               "reference": "EXEMPLE-2",
                     *               "framework": "Convention d’exemple.",
                     *               "startDay": "2025-01-01",
                     *               "endDay": null,
                     *               "status": "SUSPENDED",
                     *               "suspendedDay": "2025-01-01",
                     *               "purposes": []
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "neverShared": [
                     *         "votre numéro de sécurité sociale",
                     *         "vos coordonnées bancaires et celles de l’employeur",
                     *         "l’activité exercée, et toute exonération de l’employeur (âge, APA, PCH), qui diraient la santé d’une personne",
                     *         "l’adresse de l’employeur, et les autres personnes qui vivent chez lui"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SharingReadRegisterOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /** @description `input.refused` : Des données sont à corriger. */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused";
                    };
                };
            };
            /** @description `rate.limited` : Trop de demandes en peu de temps. */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /** @description `platform.unavailable` : Le service est momentanément indisponible. */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "documents.list-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lire les clés publiques des documents : c’est fait. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "k1",
                     *         "publicKey": "KPPpdlGfYNjnwfNi8o7FnfjeaOZfr7PBq56qaWtPZSo",
                     *         "since": "2026-11-03"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["DocumentsListKeysOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /** @description `input.refused` : Des données sont à corriger. */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused";
                    };
                };
            };
            /** @description `rate.limited` : Trop de demandes en peu de temps. */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /** @description `platform.unavailable` : Le service est momentanément indisponible. */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "mandates.list-requests": {
        parameters: {
            query?: {
                /** @description État. Attendu : un état de la liste. */
                status?: "SENT" | "OPENED" | "SUSPENDED" | "GIVEN" | "REFUSED" | "DISPUTED" | "WITHDRAWN" | "EXPIRED";
                /** @description Repère de la page voulue : le « nextCursor » de la page d’avant. */
                cursor?: string;
                /** @description Lignes d’une page, 25 si rien n’est dit. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lister ses demandes de mandat : c’est fait. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "rows": [
                     *         {
                     *           "id": "0d0c0000-0000-7000-8000-000000000030",
                     *           "email": "employeur@exemple.invalid",
                     *           "employerNumber": null,
                     *           "reference": null,
                     *           "acts": [
                     *             "ESTIMATE",
                     *             "DECLARE",
                     *             "CORRECT",
                     *             "RECEIVE_PAYSLIP",
                     *             "PROPOSE_EMPLOYMENT",
                     *             "PROPOSE_END"
                     *           ],
                     *           "months": 12,
                     *           "status": "SENT",
                     *           "delivery": "WAITING",
                     *           "askedByName": "Exemple DECLARANT",
                     *           "askedAt": "2026-11-02T09:00:00.000Z",
                     *           "expiresAt": "2026-12-02T09:00:00.000Z",
                     *           "openedAt": null,
                     *           "remindedAt": null,
                     *           "endedAt": null,
                     *           "employerId": null,
                     *           "linkNumber": 1
                     *         },
                     *         {
                     *           "id": "0d0c0000-0000-7000-8000-000000000011",
                     *           "email": "employeur@exemple.invalid",
                     *           "employerNumber": null,
                     *           "reference": null,
                     *           "acts": [
                     *             "ESTIMATE",
                     *             "DECLARE",
                     *             "CORRECT",
                     *             "RECEIVE_PAYSLIP",
                     *             "PROPOSE_EMPLOYMENT",
                     *             "PROPOSE_END"
                     *           ],
                     *           "months": 12,
                     *           "status": "GIVEN",
                     *           "delivery": "WAITING",
                     *           "askedByName": "Exemple DECLARANT",
                     *           "askedAt": "2024-12-20T09:00:00.000Z",
                     *           "expiresAt": "2025-01-19T09:00:00.000Z",
                     *           "openedAt": "2025-01-01T08:00:00.000Z",
                     *           "remindedAt": null,
                     *           "endedAt": "2025-01-01T08:00:00.000Z",
                     *           "employerId": "0d0c0000-0000-7000-8000-000000000008",
                     *           "linkNumber": 1
                     *         }
                     *       ],
                     *       "nextCursor": null,
                     *       "count": {
                     *         "value": 2,
                     *         "atLeast": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["MandatesListRequestsOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /** @description `scope.insufficient` : Le jeton ne donne pas ce droit. */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient";
                    };
                };
            };
            /** @description `cursor.unusable` : Cette page de la liste n’est plus disponible. */
            410: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cursor.unusable";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /** @description `input.refused` : Des données sont à corriger. */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused";
                    };
                };
            };
            /**
             * @description `rate.limited` : Trop de demandes en peu de temps.
             *
             *     `reading.budget_spent` : Vous avez consulté trop de personnes.
             */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited" | "reading.budget_spent";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /** @description `platform.unavailable` : Le service est momentanément indisponible. */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "mandates.request": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Ce qui fait qu’un envoi n’est fait qu’une fois : de 8 à 255 caractères sans espace, tirés par vous pour cet envoi.
                 * @example 2f7c1f0e-6f0b-4c55-9d3b-9a4a5d1a7a10
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "persons": [
                 *         {
                 *           "email": "client@exemple.invalid",
                 *           "reference": "C-1042"
                 *         }
                 *       ],
                 *       "acts": [
                 *         "ESTIMATE",
                 *         "DECLARE",
                 *         "CORRECT",
                 *         "RECEIVE_PAYSLIP"
                 *       ],
                 *       "months": 12
                 *     }
                 */
                "application/json": components["schemas"]["MandatesRequestInput"];
            };
        };
        responses: {
            /** @description Demander des mandats, un lien et un verdict par personne : c’est fait. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "verdicts": [
                     *         {
                     *           "rank": 0,
                     *           "outcome": "ASKED",
                     *           "id": "0d0c0000-0000-7000-8000-000000000900",
                     *           "errors": []
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["MandatesRequestOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /** @description `scope.insufficient` : Le jeton ne donne pas ce droit. */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient";
                    };
                };
            };
            /** @description `idempotency.in_flight` : Cet envoi est déjà en cours. */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_flight";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /**
             * @description `input.refused` : Des données sont à corriger.
             *
             *     `idempotency.other_input` : Cette clé d’envoi a déjà servi pour d’autres données.
             */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused" | "idempotency.other_input";
                    };
                };
            };
            /** @description `rate.limited` : Trop de demandes en peu de temps. */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /**
             * @description `platform.unavailable` : Le service est momentanément indisponible.
             *
             *     `platform.busy` : Le service est occupé.
             *
             *     `platform.unknown_outcome` : L’issue de votre envoi est inconnue.
             */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable" | "platform.busy" | "platform.unknown_outcome";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "mandates.read-request": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifiant de la demande, et du mandat qui en vient. Attendu : l’identifiant de la demande.
                 * @example 0d0c0000-0000-7000-8000-000000000030
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lire une demande de mandat : c’est fait. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0d0c0000-0000-7000-8000-000000000030",
                     *       "email": "employeur@exemple.invalid",
                     *       "employerNumber": null,
                     *       "reference": null,
                     *       "acts": [
                     *         "ESTIMATE",
                     *         "DECLARE",
                     *         "CORRECT",
                     *         "RECEIVE_PAYSLIP",
                     *         "PROPOSE_EMPLOYMENT",
                     *         "PROPOSE_END"
                     *       ],
                     *       "months": 12,
                     *       "status": "SENT",
                     *       "delivery": "WAITING",
                     *       "askedByName": "Exemple DECLARANT",
                     *       "askedAt": "2026-11-02T09:00:00.000Z",
                     *       "expiresAt": "2026-12-02T09:00:00.000Z",
                     *       "openedAt": null,
                     *       "remindedAt": null,
                     *       "endedAt": null,
                     *       "employerId": null,
                     *       "linkNumber": 1
                     *     }
                     */
                    "application/json": components["schemas"]["MandatesReadRequestOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /**
             * @description `scope.insufficient` : Le jeton ne donne pas ce droit.
             *
             *     `application.suspended` : Cette application est suspendue.
             */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient" | "application.suspended";
                    };
                };
            };
            /** @description `resource.not_found` : Cet élément n’existe pas. */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "resource.not_found";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /** @description `input.refused` : Des données sont à corriger. */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused";
                    };
                };
            };
            /**
             * @description `rate.limited` : Trop de demandes en peu de temps.
             *
             *     `reading.budget_spent` : Vous avez consulté trop de personnes.
             */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited" | "reading.budget_spent";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /** @description `platform.unavailable` : Le service est momentanément indisponible. */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "mandates.readdress-request": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Ce qui fait qu’un envoi n’est fait qu’une fois : de 8 à 255 caractères sans espace, tirés par vous pour cet envoi.
                 * @example 2f7c1f0e-6f0b-4c55-9d3b-9a4a5d1a7a10
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description Identifiant de la demande, et du mandat qui en vient. Attendu : l’identifiant de la demande.
                 * @example 0d0c0000-0000-7000-8000-000000000030
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "autre@exemple.invalid",
                 *       "linkNumber": 1
                 *     }
                 */
                "application/json": components["schemas"]["MandatesReaddressRequestInput"];
            };
        };
        responses: {
            /** @description Corriger l’adresse d’une demande de mandat : c’est fait. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0d0c0000-0000-7000-8000-000000000030",
                     *       "linkNumber": 2
                     *     }
                     */
                    "application/json": components["schemas"]["MandatesReaddressRequestOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /** @description `scope.insufficient` : Le jeton ne donne pas ce droit. */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient";
                    };
                };
            };
            /** @description `resource.not_found` : Cet élément n’existe pas. */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "resource.not_found";
                    };
                };
            };
            /** @description `input.too_slow` : La demande est arrivée trop lentement. */
            408: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_slow";
                    };
                };
            };
            /**
             * @description `idempotency.in_flight` : Cet envoi est déjà en cours.
             *
             *     `request.moved` : Cette demande de mandat a changé.
             *
             *     `request.over` : Cette demande de mandat est close.
             */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_flight" | "request.moved" | "request.over";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /**
             * @description `input.refused` : Des données sont à corriger.
             *
             *     `idempotency.other_input` : Cette clé d’envoi a déjà servi pour d’autres données.
             */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused" | "idempotency.other_input";
                    };
                };
            };
            /** @description `rate.limited` : Trop de demandes en peu de temps. */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /**
             * @description `platform.unavailable` : Le service est momentanément indisponible.
             *
             *     `platform.busy` : Le service est occupé.
             *
             *     `platform.unknown_outcome` : L’issue de votre envoi est inconnue.
             */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable" | "platform.busy" | "platform.unknown_outcome";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "mandates.withdraw-request": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Ce qui fait qu’un envoi n’est fait qu’une fois : de 8 à 255 caractères sans espace, tirés par vous pour cet envoi.
                 * @example 2f7c1f0e-6f0b-4c55-9d3b-9a4a5d1a7a10
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description Identifiant de la demande, et du mandat qui en vient. Attendu : l’identifiant de la demande.
                 * @example 0d0c0000-0000-7000-8000-000000000030
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["MandatesWithdrawRequestInput"];
            };
        };
        responses: {
            /** @description Retirer une demande de mandat : c’est fait. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0d0c0000-0000-7000-8000-000000000030"
                     *     }
                     */
                    "application/json": components["schemas"]["MandatesWithdrawRequestOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /** @description `scope.insufficient` : Le jeton ne donne pas ce droit. */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient";
                    };
                };
            };
            /** @description `resource.not_found` : Cet élément n’existe pas. */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "resource.not_found";
                    };
                };
            };
            /** @description `input.too_slow` : La demande est arrivée trop lentement. */
            408: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_slow";
                    };
                };
            };
            /**
             * @description `idempotency.in_flight` : Cet envoi est déjà en cours.
             *
             *     `request.over` : Cette demande de mandat est close.
             */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_flight" | "request.over";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /**
             * @description `input.refused` : Des données sont à corriger.
             *
             *     `idempotency.other_input` : Cette clé d’envoi a déjà servi pour d’autres données.
             */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused" | "idempotency.other_input";
                    };
                };
            };
            /** @description `rate.limited` : Trop de demandes en peu de temps. */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /**
             * @description `platform.unavailable` : Le service est momentanément indisponible.
             *
             *     `platform.busy` : Le service est occupé.
             *
             *     `platform.unknown_outcome` : L’issue de votre envoi est inconnue.
             */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable" | "platform.busy" | "platform.unknown_outcome";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "mandates.list": {
        parameters: {
            query?: {
                /** @description État. Attendu : un état de la liste. */
                status?: "PENDING_EMPLOYER" | "ACTIVE" | "REFUSED" | "SUSPENDED" | "REVOKED" | "EXPIRED";
                /** @description Repère de la page voulue : le « nextCursor » de la page d’avant. */
                cursor?: string;
                /** @description Lignes d’une page, 25 si rien n’est dit. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lister ses mandats : c’est fait. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "rows": [
                     *         {
                     *           "id": "0d0c0000-0000-7000-8000-000000000011",
                     *           "status": "ACTIVE",
                     *           "acts": [
                     *             "ESTIMATE",
                     *             "DECLARE",
                     *             "CORRECT",
                     *             "RECEIVE_PAYSLIP",
                     *             "PROPOSE_EMPLOYMENT",
                     *             "PROPOSE_END"
                     *           ],
                     *           "startDay": "2025-01-01",
                     *           "endDay": null,
                     *           "signedAt": "2025-01-01T08:00:00.000Z",
                     *           "revokedAt": null,
                     *           "replacedById": null,
                     *           "employerId": "0d0c0000-0000-7000-8000-000000000008",
                     *           "employerName": "Employeur Exemple",
                     *           "employerNumber": "00000000000DOC",
                     *           "receiptCode": null
                     *         }
                     *       ],
                     *       "nextCursor": null,
                     *       "count": {
                     *         "value": 1,
                     *         "atLeast": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["MandatesListOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /** @description `scope.insufficient` : Le jeton ne donne pas ce droit. */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient";
                    };
                };
            };
            /** @description `cursor.unusable` : Cette page de la liste n’est plus disponible. */
            410: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cursor.unusable";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /** @description `input.refused` : Des données sont à corriger. */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused";
                    };
                };
            };
            /**
             * @description `rate.limited` : Trop de demandes en peu de temps.
             *
             *     `reading.budget_spent` : Vous avez consulté trop de personnes.
             */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited" | "reading.budget_spent";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /** @description `platform.unavailable` : Le service est momentanément indisponible. */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "mandates.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifiant de l’employeur. Attendu : l’identifiant de l’employeur.
                 * @example 0d0c0000-0000-7000-8000-000000000008
                 */
                employerId: string;
                /**
                 * @description Identifiant de la demande, et du mandat qui en vient. Attendu : l’identifiant de la demande.
                 * @example 0d0c0000-0000-7000-8000-000000000011
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lire un mandat et son reçu : c’est fait. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0d0c0000-0000-7000-8000-000000000011",
                     *       "status": "ACTIVE",
                     *       "acts": [
                     *         "ESTIMATE",
                     *         "DECLARE",
                     *         "CORRECT",
                     *         "RECEIVE_PAYSLIP",
                     *         "PROPOSE_EMPLOYMENT",
                     *         "PROPOSE_END"
                     *       ],
                     *       "startDay": "2025-01-01",
                     *       "endDay": null,
                     *       "signedAt": "2025-01-01T08:00:00.000Z",
                     *       "revokedAt": null,
                     *       "replacedById": null,
                     *       "employerId": "0d0c0000-0000-7000-8000-000000000008",
                     *       "employerName": "Employeur Exemple",
                     *       "employerNumber": "00000000000DOC",
                     *       "receipt": null
                     *     }
                     */
                    "application/json": components["schemas"]["MandatesReadOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /**
             * @description `scope.insufficient` : Le jeton ne donne pas ce droit.
             *
             *     `application.suspended` : Cette application est suspendue.
             */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient" | "application.suspended";
                    };
                };
            };
            /** @description `resource.not_found` : Cet élément n’existe pas. */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "resource.not_found";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /** @description `input.refused` : Des données sont à corriger. */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused";
                    };
                };
            };
            /**
             * @description `rate.limited` : Trop de demandes en peu de temps.
             *
             *     `reading.budget_spent` : Vous avez consulté trop de personnes.
             */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited" | "reading.budget_spent";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /** @description `platform.unavailable` : Le service est momentanément indisponible. */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "mandates.end": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Ce qui fait qu’un envoi n’est fait qu’une fois : de 8 à 255 caractères sans espace, tirés par vous pour cet envoi.
                 * @example 2f7c1f0e-6f0b-4c55-9d3b-9a4a5d1a7a10
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description Identifiant de l’employeur. Attendu : l’identifiant de l’employeur.
                 * @example 0d0c0000-0000-7000-8000-000000000008
                 */
                employerId: string;
                /**
                 * @description Identifiant de la demande, et du mandat qui en vient. Attendu : l’identifiant de la demande.
                 * @example 0d0c0000-0000-7000-8000-000000000011
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["MandatesEndInput"];
            };
        };
        responses: {
            /** @description Mettre fin à un mandat reçu : c’est fait. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "employerId": "0d0c0000-0000-7000-8000-000000000008",
                     *       "id": "0d0c0000-0000-7000-8000-000000000011"
                     *     }
                     */
                    "application/json": components["schemas"]["MandatesEndOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /**
             * @description `scope.insufficient` : Le jeton ne donne pas ce droit.
             *
             *     `application.suspended` : Cette application est suspendue.
             */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient" | "application.suspended";
                    };
                };
            };
            /** @description `resource.not_found` : Cet élément n’existe pas. */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "resource.not_found";
                    };
                };
            };
            /** @description `input.too_slow` : La demande est arrivée trop lentement. */
            408: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_slow";
                    };
                };
            };
            /**
             * @description `idempotency.in_flight` : Cet envoi est déjà en cours.
             *
             *     `mandate.over` : Ce mandat n’est plus en vigueur.
             */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_flight" | "mandate.over";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /**
             * @description `input.refused` : Des données sont à corriger.
             *
             *     `idempotency.other_input` : Cette clé d’envoi a déjà servi pour d’autres données.
             */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused" | "idempotency.other_input";
                    };
                };
            };
            /**
             * @description `rate.limited` : Trop de demandes en peu de temps.
             *
             *     `reading.budget_spent` : Vous avez consulté trop de personnes.
             */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited" | "reading.budget_spent";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /**
             * @description `platform.unavailable` : Le service est momentanément indisponible.
             *
             *     `platform.busy` : Le service est occupé.
             *
             *     `platform.unknown_outcome` : L’issue de votre envoi est inconnue.
             */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable" | "platform.busy" | "platform.unknown_outcome";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "employers.list": {
        parameters: {
            query?: {
                /** @description Repère de la page voulue : le « nextCursor » de la page d’avant. */
                cursor?: string;
                /** @description Lignes d’une page, 25 si rien n’est dit. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lister les employeurs qui ont donné mandat : c’est fait. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "rows": [
                     *         {
                     *           "employerId": "0d0c0000-0000-7000-8000-000000000008",
                     *           "name": "Employeur Exemple",
                     *           "cesuNumber": "00000000000DOC",
                     *           "city": "Paris"
                     *         }
                     *       ],
                     *       "nextCursor": null,
                     *       "count": {
                     *         "value": 1,
                     *         "atLeast": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["EmployersListOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /** @description `scope.insufficient` : Le jeton ne donne pas ce droit. */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient";
                    };
                };
            };
            /** @description `cursor.unusable` : Cette page de la liste n’est plus disponible. */
            410: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cursor.unusable";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /** @description `input.refused` : Des données sont à corriger. */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused";
                    };
                };
            };
            /**
             * @description `rate.limited` : Trop de demandes en peu de temps.
             *
             *     `reading.budget_spent` : Vous avez consulté trop de personnes.
             */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited" | "reading.budget_spent";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /** @description `platform.unavailable` : Le service est momentanément indisponible. */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "employers.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifiant de l’employeur.
                 * @example 0d0c0000-0000-7000-8000-000000000008
                 */
                employerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lire un employeur, et ce que son mandat laisse proposer : c’est fait. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "employerId": "0d0c0000-0000-7000-8000-000000000008",
                     *       "name": "Employeur Exemple",
                     *       "cesuNumber": "00000000000DOC",
                     *       "territory": "METRO",
                     *       "hinders": {
                     *         "employment": null,
                     *         "end": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["EmployersReadOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /**
             * @description `scope.insufficient` : Le jeton ne donne pas ce droit.
             *
             *     `application.suspended` : Cette application est suspendue.
             */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient" | "application.suspended";
                    };
                };
            };
            /** @description `resource.not_found` : Cet élément n’existe pas. */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "resource.not_found";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /** @description `input.refused` : Des données sont à corriger. */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused";
                    };
                };
            };
            /**
             * @description `rate.limited` : Trop de demandes en peu de temps.
             *
             *     `reading.budget_spent` : Vous avez consulté trop de personnes.
             */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited" | "reading.budget_spent";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /** @description `platform.unavailable` : Le service est momentanément indisponible. */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "employments.list": {
        parameters: {
            query?: {
                /** @description Repère de la page voulue : le « nextCursor » de la page d’avant. */
                cursor?: string;
                /** @description Lignes d’une page, 25 si rien n’est dit. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lister les relations d’emploi à déclarer : c’est fait. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "rows": [
                     *         {
                     *           "employerId": "0d0c0000-0000-7000-8000-000000000008",
                     *           "employmentId": "0d0c0000-0000-7000-8000-000000000010",
                     *           "employerName": "Employeur Exemple",
                     *           "employerCesuNumber": "00000000000DOC",
                     *           "employeeName": "Salarié Exemple",
                     *           "employeeCesuNumber": "00000000000001",
                     *           "activity": "Ménage",
                     *           "netHourlyCents": 1300,
                     *           "paidLeaveIncluded": true,
                     *           "scheme": "HOME_EMPLOYEE",
                     *           "nonResident": false,
                     *           "territory": "METRO",
                     *           "exemption": "NONE",
                     *           "startDay": "2025-01-01",
                     *           "endDay": null,
                     *           "lastDeclaration": {
                     *             "period": "2026-09",
                     *             "hoursHundredths": 19000,
                     *             "netCents": 247000
                     *           },
                     *           "state": "TO_DECLARE",
                     *           "nextPeriod": "2026-10",
                     *           "dueDay": "2026-11-05",
                     *           "isPlain": true
                     *         }
                     *       ],
                     *       "nextCursor": null,
                     *       "count": {
                     *         "value": 1,
                     *         "atLeast": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["EmploymentsListOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /** @description `scope.insufficient` : Le jeton ne donne pas ce droit. */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient";
                    };
                };
            };
            /** @description `cursor.unusable` : Cette page de la liste n’est plus disponible. */
            410: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cursor.unusable";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /** @description `input.refused` : Des données sont à corriger. */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused";
                    };
                };
            };
            /**
             * @description `rate.limited` : Trop de demandes en peu de temps.
             *
             *     `reading.budget_spent` : Vous avez consulté trop de personnes.
             */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited" | "reading.budget_spent";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /** @description `platform.unavailable` : Le service est momentanément indisponible. */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "employments.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifiant de l’employeur.
                 * @example 0d0c0000-0000-7000-8000-000000000008
                 */
                employerId: string;
                /**
                 * @description Identifiant du contrat, chez cet employeur.
                 * @example 0d0c0000-0000-7000-8000-000000000010
                 */
                employmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lire une relation d’emploi à déclarer : c’est fait. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "employerId": "0d0c0000-0000-7000-8000-000000000008",
                     *       "employmentId": "0d0c0000-0000-7000-8000-000000000010",
                     *       "employerName": "Employeur Exemple",
                     *       "employerCesuNumber": "00000000000DOC",
                     *       "employeeName": "Salarié Exemple",
                     *       "employeeCesuNumber": "00000000000001",
                     *       "activity": "Ménage",
                     *       "netHourlyCents": 1300,
                     *       "paidLeaveIncluded": true,
                     *       "scheme": "HOME_EMPLOYEE",
                     *       "nonResident": false,
                     *       "territory": "METRO",
                     *       "exemption": "NONE",
                     *       "startDay": "2025-01-01",
                     *       "endDay": null,
                     *       "lastDeclaration": {
                     *         "period": "2026-09",
                     *         "hoursHundredths": 19000,
                     *         "netCents": 247000
                     *       },
                     *       "state": "TO_DECLARE",
                     *       "nextPeriod": "2026-10",
                     *       "dueDay": "2026-11-05",
                     *       "level": 3,
                     *       "creditRooms": [
                     *         {
                     *           "year": 2026,
                     *           "roomCents": 691180
                     *         }
                     *       ],
                     *       "exemptGross": [],
                     *       "pays": [
                     *         {
                     *           "period": "2026-09",
                     *           "id": "0d0c0000-0000-7000-8000-000000000012",
                     *           "reference": "2026307A00001",
                     *           "startDay": "2026-09-01",
                     *           "endDay": "2026-09-30"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["EmploymentsReadOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /**
             * @description `scope.insufficient` : Le jeton ne donne pas ce droit.
             *
             *     `application.suspended` : Cette application est suspendue.
             */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient" | "application.suspended";
                    };
                };
            };
            /** @description `resource.not_found` : Cet élément n’existe pas. */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "resource.not_found";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /** @description `input.refused` : Des données sont à corriger. */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused";
                    };
                };
            };
            /**
             * @description `rate.limited` : Trop de demandes en peu de temps.
             *
             *     `reading.budget_spent` : Vous avez consulté trop de personnes.
             */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited" | "reading.budget_spent";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /** @description `platform.unavailable` : Le service est momentanément indisponible. */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "employment-events.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifiant de l’employeur.
                 * @example 0d0c0000-0000-7000-8000-000000000008
                 */
                employerId: string;
                /**
                 * @description Identifiant du contrat, chez cet employeur.
                 * @example 0d0c0000-0000-7000-8000-000000000010
                 */
                employmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lister les arrêts et la fin d’un contrat : c’est fait. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "events": [
                     *         {
                     *           "id": "0d0c0000-0000-7000-8000-000000000050",
                     *           "employerId": "0d0c0000-0000-7000-8000-000000000008",
                     *           "employmentId": "0d0c0000-0000-7000-8000-000000000010",
                     *           "kind": "STOP",
                     *           "side": "EMPLOYER",
                     *           "firstDay": "2026-09-07",
                     *           "lastDay": "2026-09-11",
                     *           "lastDayWorked": "2026-09-04",
                     *           "route": null,
                     *           "noticeStatus": null,
                     *           "noticeFirstDay": null,
                     *           "noticeLastDay": null,
                     *           "severanceCents": null,
                     *           "retirementCents": null,
                     *           "mutualCents": null,
                     *           "fixedTermCents": null,
                     *           "noticeCents": null,
                     *           "paidLeaveCents": null,
                     *           "portability": null,
                     *           "status": "STATED",
                     *           "statedAt": "2026-11-02T09:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["EmploymentEventsListOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /**
             * @description `scope.insufficient` : Le jeton ne donne pas ce droit.
             *
             *     `application.suspended` : Cette application est suspendue.
             */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient" | "application.suspended";
                    };
                };
            };
            /** @description `resource.not_found` : Cet élément n’existe pas. */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "resource.not_found";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /** @description `input.refused` : Des données sont à corriger. */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused";
                    };
                };
            };
            /**
             * @description `rate.limited` : Trop de demandes en peu de temps.
             *
             *     `reading.budget_spent` : Vous avez consulté trop de personnes.
             */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited" | "reading.budget_spent";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /** @description `platform.unavailable` : Le service est momentanément indisponible. */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "employment-events.declare-stop": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Ce qui fait qu’un envoi n’est fait qu’une fois : de 8 à 255 caractères sans espace, tirés par vous pour cet envoi.
                 * @example 2f7c1f0e-6f0b-4c55-9d3b-9a4a5d1a7a10
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "employerId": "0d0c0000-0000-7000-8000-000000000008",
                 *       "employmentId": "0d0c0000-0000-7000-8000-000000000010",
                 *       "firstDay": "2026-10-12",
                 *       "lastDay": "2026-10-18",
                 *       "lastDayWorked": "2026-10-09"
                 *     }
                 */
                "application/json": components["schemas"]["EmploymentEventsDeclareStopInput"];
            };
        };
        responses: {
            /** @description Déclarer un arrêt de travail du salarié : c’est fait. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0d0c0000-0000-7000-8000-000000000901",
                     *       "status": "STATED"
                     *     }
                     */
                    "application/json": components["schemas"]["EmploymentEventsDeclareStopOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /**
             * @description `scope.insufficient` : Le jeton ne donne pas ce droit.
             *
             *     `application.suspended` : Cette application est suspendue.
             */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient" | "application.suspended";
                    };
                };
            };
            /** @description `input.too_slow` : La demande est arrivée trop lentement. */
            408: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_slow";
                    };
                };
            };
            /** @description `idempotency.in_flight` : Cet envoi est déjà en cours. */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_flight";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /**
             * @description `input.refused` : Des données sont à corriger.
             *
             *     `idempotency.other_input` : Cette clé d’envoi a déjà servi pour d’autres données.
             *
             *     `event.refused` : Ce que vous dites de ce contrat n’a pas été enregistré.
             */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused" | "idempotency.other_input" | "event.refused";
                    };
                };
            };
            /**
             * @description `rate.limited` : Trop de demandes en peu de temps.
             *
             *     `reading.budget_spent` : Vous avez consulté trop de personnes.
             */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited" | "reading.budget_spent";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /**
             * @description `platform.unavailable` : Le service est momentanément indisponible.
             *
             *     `platform.busy` : Le service est occupé.
             *
             *     `platform.unknown_outcome` : L’issue de votre envoi est inconnue.
             */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable" | "platform.busy" | "platform.unknown_outcome";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "employment-events.withdraw": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Ce qui fait qu’un envoi n’est fait qu’une fois : de 8 à 255 caractères sans espace, tirés par vous pour cet envoi.
                 * @example 2f7c1f0e-6f0b-4c55-9d3b-9a4a5d1a7a10
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description Identifiant de la déclaration. Attendu : l’identifiant de ce qui a été dit.
                 * @example 0d0c0000-0000-7000-8000-000000000050
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["EmploymentEventsWithdrawInput"];
            };
        };
        responses: {
            /** @description Retirer un arrêt de travail déclaré : c’est fait. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": components["schemas"]["EmploymentEventsWithdrawOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /** @description `scope.insufficient` : Le jeton ne donne pas ce droit. */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient";
                    };
                };
            };
            /** @description `resource.not_found` : Cet élément n’existe pas. */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "resource.not_found";
                    };
                };
            };
            /** @description `input.too_slow` : La demande est arrivée trop lentement. */
            408: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_slow";
                    };
                };
            };
            /**
             * @description `idempotency.in_flight` : Cet envoi est déjà en cours.
             *
             *     `event.over` : Ce qui a été dit de ce contrat a changé.
             */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_flight" | "event.over";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /**
             * @description `input.refused` : Des données sont à corriger.
             *
             *     `idempotency.other_input` : Cette clé d’envoi a déjà servi pour d’autres données.
             */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused" | "idempotency.other_input";
                    };
                };
            };
            /** @description `rate.limited` : Trop de demandes en peu de temps. */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /**
             * @description `platform.unavailable` : Le service est momentanément indisponible.
             *
             *     `platform.busy` : Le service est occupé.
             *
             *     `platform.unknown_outcome` : L’issue de votre envoi est inconnue.
             */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable" | "platform.busy" | "platform.unknown_outcome";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "repairs.list": {
        parameters: {
            query?: {
                /** @description OPEN (sans réponse), CORRECTED (corrigé), MAINTAINED (maintenu, et pourquoi) ou WITHDRAWN (retiré). */
                status?: "OPEN" | "CORRECTED" | "MAINTAINED" | "WITHDRAWN";
                /** @description Repère de la page voulue : le « nextCursor » de la page d’avant. */
                cursor?: string;
                /** @description Lignes d’une page, 25 si rien n’est dit. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lister les erreurs signalées à corriger : c’est fait. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "rows": [
                     *         {
                     *           "id": "0d0c0000-0000-7000-8000-000000000051",
                     *           "about": "NET",
                     *           "period": "2026-09",
                     *           "held": "247000",
                     *           "said": "230000",
                     *           "words": "",
                     *           "owner": "PARTNER",
                     *           "status": "OPEN",
                     *           "dueDay": "2026-11-16",
                     *           "openedAt": "2026-11-02T10:00:00.000Z",
                     *           "answeredAt": null,
                     *           "answer": "",
                     *           "origin": "WORKER",
                     *           "employerId": "0d0c0000-0000-7000-8000-000000000008",
                     *           "employmentId": "0d0c0000-0000-7000-8000-000000000010",
                     *           "employerName": "Employeur Exemple",
                     *           "workerName": "Salarié Exemple"
                     *         }
                     *       ],
                     *       "nextCursor": null,
                     *       "count": {
                     *         "value": 1,
                     *         "atLeast": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["RepairsListOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /** @description `scope.insufficient` : Le jeton ne donne pas ce droit. */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient";
                    };
                };
            };
            /** @description `cursor.unusable` : Cette page de la liste n’est plus disponible. */
            410: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cursor.unusable";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /** @description `input.refused` : Des données sont à corriger. */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused";
                    };
                };
            };
            /**
             * @description `rate.limited` : Trop de demandes en peu de temps.
             *
             *     `reading.budget_spent` : Vous avez consulté trop de personnes.
             */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited" | "reading.budget_spent";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /** @description `platform.unavailable` : Le service est momentanément indisponible. */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "repairs.answer": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Ce qui fait qu’un envoi n’est fait qu’une fois : de 8 à 255 caractères sans espace, tirés par vous pour cet envoi.
                 * @example 2f7c1f0e-6f0b-4c55-9d3b-9a4a5d1a7a10
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description Identifiant de la déclaration. Attendu : l’identifiant de l’erreur signalée.
                 * @example 0d0c0000-0000-7000-8000-000000000051
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "outcome": "MAINTAINED",
                 *       "words": "Les heures sont celles du planning du mois."
                 *     }
                 */
                "application/json": components["schemas"]["RepairsAnswerInput"];
            };
        };
        responses: {
            /** @description Répondre à une erreur signalée : c’est fait. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "outcome": "MAINTAINED"
                     *     }
                     */
                    "application/json": components["schemas"]["RepairsAnswerOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /** @description `scope.insufficient` : Le jeton ne donne pas ce droit. */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient";
                    };
                };
            };
            /** @description `resource.not_found` : Cet élément n’existe pas. */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "resource.not_found";
                    };
                };
            };
            /** @description `input.too_slow` : La demande est arrivée trop lentement. */
            408: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_slow";
                    };
                };
            };
            /**
             * @description `idempotency.in_flight` : Cet envoi est déjà en cours.
             *
             *     `repair.over` : Cette erreur n’attend plus votre réponse.
             */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_flight" | "repair.over";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /**
             * @description `input.refused` : Des données sont à corriger.
             *
             *     `idempotency.other_input` : Cette clé d’envoi a déjà servi pour d’autres données.
             */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused" | "idempotency.other_input";
                    };
                };
            };
            /** @description `rate.limited` : Trop de demandes en peu de temps. */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /**
             * @description `platform.unavailable` : Le service est momentanément indisponible.
             *
             *     `platform.busy` : Le service est occupé.
             *
             *     `platform.unknown_outcome` : L’issue de votre envoi est inconnue.
             */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable" | "platform.busy" | "platform.unknown_outcome";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "proposals.list": {
        parameters: {
            query?: {
                /** @description État de la proposition. */
                status?: "PENDING" | "WITHDRAWN" | "ACCEPTED" | "REFUSED";
                /** @description Repère de la page voulue : le « nextCursor » de la page d’avant. */
                cursor?: string;
                /** @description Lignes d’une page, 25 si rien n’est dit. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lister ses propositions aux employeurs : c’est fait. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "rows": [
                     *         {
                     *           "employerId": "0d0c0000-0000-7000-8000-000000000008",
                     *           "id": "0d0c0000-0000-7000-8000-000000000014",
                     *           "kind": "NEW_CONTRACT",
                     *           "status": "PENDING",
                     *           "waitsForAgent": false,
                     *           "employerName": "Employeur Exemple",
                     *           "workerName": "Salarié Proposé",
                     *           "endDay": null,
                     *           "endRoute": null,
                     *           "activity": "Jardinage",
                     *           "startDay": "2026-12-01",
                     *           "weeklyHoursHundredths": null,
                     *           "netHourlyCents": 1300,
                     *           "level": 2,
                     *           "certified": false,
                     *           "leaveMode": "INCLUDED",
                     *           "authorName": "Exemple DECLARANT",
                     *           "proposedAt": "2026-11-03T09:00:00.000Z",
                     *           "withdrawnAt": null
                     *         }
                     *       ],
                     *       "nextCursor": null,
                     *       "count": {
                     *         "value": 1,
                     *         "atLeast": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ProposalsListOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /** @description `scope.insufficient` : Le jeton ne donne pas ce droit. */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient";
                    };
                };
            };
            /** @description `cursor.unusable` : Cette page de la liste n’est plus disponible. */
            410: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cursor.unusable";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /** @description `input.refused` : Des données sont à corriger. */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused";
                    };
                };
            };
            /**
             * @description `rate.limited` : Trop de demandes en peu de temps.
             *
             *     `reading.budget_spent` : Vous avez consulté trop de personnes.
             */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited" | "reading.budget_spent";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /** @description `platform.unavailable` : Le service est momentanément indisponible. */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "proposals.propose-employment": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Ce qui fait qu’un envoi n’est fait qu’une fois : de 8 à 255 caractères sans espace, tirés par vous pour cet envoi.
                 * @example 2f7c1f0e-6f0b-4c55-9d3b-9a4a5d1a7a10
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "employerId": "0d0c0000-0000-7000-8000-000000000008",
                 *       "familyName": "Exemple",
                 *       "givenNames": "Nouvelle Salariée",
                 *       "birthDay": "1955-08-14",
                 *       "numberKind": "NIR",
                 *       "number": "2 55 08 14 168 025 38",
                 *       "activity": "Ménage et repassage",
                 *       "startDay": "2026-12-01",
                 *       "weeklyHours": 6.5,
                 *       "netHourlyCents": 1300,
                 *       "level": 2,
                 *       "certified": false,
                 *       "leaveMode": "INCLUDED"
                 *     }
                 */
                "application/json": components["schemas"]["ProposalsProposeEmploymentInput"];
            };
        };
        responses: {
            /** @description Proposer un salarié et un contrat à un employeur : c’est fait. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "employerId": "0d0c0000-0000-7000-8000-000000000008",
                     *       "id": "0d0c0000-0000-7000-8000-000000000902"
                     *     }
                     */
                    "application/json": components["schemas"]["ProposalsProposeEmploymentOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /**
             * @description `scope.insufficient` : Le jeton ne donne pas ce droit.
             *
             *     `application.suspended` : Cette application est suspendue.
             */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient" | "application.suspended";
                    };
                };
            };
            /** @description `input.too_slow` : La demande est arrivée trop lentement. */
            408: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_slow";
                    };
                };
            };
            /**
             * @description `idempotency.in_flight` : Cet envoi est déjà en cours.
             *
             *     `proposal.pending` : Cette proposition attend déjà.
             */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_flight" | "proposal.pending";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /**
             * @description `input.refused` : Des données sont à corriger.
             *
             *     `idempotency.other_input` : Cette clé d’envoi a déjà servi pour d’autres données.
             *
             *     `proposal.refused` : La proposition n’a pas été enregistrée.
             */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused" | "idempotency.other_input" | "proposal.refused";
                    };
                };
            };
            /**
             * @description `rate.limited` : Trop de demandes en peu de temps.
             *
             *     `reading.budget_spent` : Vous avez consulté trop de personnes.
             *
             *     `proposal.too_many` : Trop de salariés proposés aujourd’hui.
             */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited" | "reading.budget_spent" | "proposal.too_many";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /**
             * @description `platform.unavailable` : Le service est momentanément indisponible.
             *
             *     `platform.busy` : Le service est occupé.
             *
             *     `platform.unknown_outcome` : L’issue de votre envoi est inconnue.
             */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable" | "platform.busy" | "platform.unknown_outcome";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "proposals.propose-end": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Ce qui fait qu’un envoi n’est fait qu’une fois : de 8 à 255 caractères sans espace, tirés par vous pour cet envoi.
                 * @example 2f7c1f0e-6f0b-4c55-9d3b-9a4a5d1a7a10
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "employerId": "0d0c0000-0000-7000-8000-000000000008",
                 *       "employmentId": "0d0c0000-0000-7000-8000-000000000010",
                 *       "endDay": "2026-12-31",
                 *       "route": "DISMISSAL",
                 *       "noticeStatus": "WAIVED_PAID",
                 *       "severanceCents": 120000,
                 *       "noticeCents": 96000,
                 *       "portability": true
                 *     }
                 */
                "application/json": components["schemas"]["ProposalsProposeEndInput"];
            };
        };
        responses: {
            /** @description Proposer à un employeur la fin d’un contrat : c’est fait. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "employerId": "0d0c0000-0000-7000-8000-000000000008",
                     *       "id": "0d0c0000-0000-7000-8000-000000000903"
                     *     }
                     */
                    "application/json": components["schemas"]["ProposalsProposeEndOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /**
             * @description `scope.insufficient` : Le jeton ne donne pas ce droit.
             *
             *     `application.suspended` : Cette application est suspendue.
             */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient" | "application.suspended";
                    };
                };
            };
            /** @description `input.too_slow` : La demande est arrivée trop lentement. */
            408: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_slow";
                    };
                };
            };
            /**
             * @description `idempotency.in_flight` : Cet envoi est déjà en cours.
             *
             *     `proposal.pending` : Cette proposition attend déjà.
             */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_flight" | "proposal.pending";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /**
             * @description `input.refused` : Des données sont à corriger.
             *
             *     `idempotency.other_input` : Cette clé d’envoi a déjà servi pour d’autres données.
             *
             *     `proposal.refused` : La proposition n’a pas été enregistrée.
             */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused" | "idempotency.other_input" | "proposal.refused";
                    };
                };
            };
            /**
             * @description `rate.limited` : Trop de demandes en peu de temps.
             *
             *     `reading.budget_spent` : Vous avez consulté trop de personnes.
             */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited" | "reading.budget_spent";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /**
             * @description `platform.unavailable` : Le service est momentanément indisponible.
             *
             *     `platform.busy` : Le service est occupé.
             *
             *     `platform.unknown_outcome` : L’issue de votre envoi est inconnue.
             */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable" | "platform.busy" | "platform.unknown_outcome";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "proposals.withdraw": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Ce qui fait qu’un envoi n’est fait qu’une fois : de 8 à 255 caractères sans espace, tirés par vous pour cet envoi.
                 * @example 2f7c1f0e-6f0b-4c55-9d3b-9a4a5d1a7a10
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "employerId": "0d0c0000-0000-7000-8000-000000000008",
                 *       "id": "0d0c0000-0000-7000-8000-000000000014"
                 *     }
                 */
                "application/json": components["schemas"]["ProposalsWithdrawInput"];
            };
        };
        responses: {
            /** @description Retirer une de ses propositions : c’est fait. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "employerId": "0d0c0000-0000-7000-8000-000000000008",
                     *       "id": "0d0c0000-0000-7000-8000-000000000014"
                     *     }
                     */
                    "application/json": components["schemas"]["ProposalsWithdrawOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /**
             * @description `scope.insufficient` : Le jeton ne donne pas ce droit.
             *
             *     `application.suspended` : Cette application est suspendue.
             */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient" | "application.suspended";
                    };
                };
            };
            /** @description `resource.not_found` : Cet élément n’existe pas. */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "resource.not_found";
                    };
                };
            };
            /** @description `input.too_slow` : La demande est arrivée trop lentement. */
            408: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_slow";
                    };
                };
            };
            /**
             * @description `idempotency.in_flight` : Cet envoi est déjà en cours.
             *
             *     `proposal.withdrawn` : Cette proposition est déjà retirée.
             *
             *     `proposal.answered` : Cette proposition a déjà sa réponse.
             */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_flight" | "proposal.withdrawn" | "proposal.answered";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /**
             * @description `input.refused` : Des données sont à corriger.
             *
             *     `idempotency.other_input` : Cette clé d’envoi a déjà servi pour d’autres données.
             */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused" | "idempotency.other_input";
                    };
                };
            };
            /**
             * @description `rate.limited` : Trop de demandes en peu de temps.
             *
             *     `reading.budget_spent` : Vous avez consulté trop de personnes.
             */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited" | "reading.budget_spent";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /**
             * @description `platform.unavailable` : Le service est momentanément indisponible.
             *
             *     `platform.busy` : Le service est occupé.
             *
             *     `platform.unknown_outcome` : L’issue de votre envoi est inconnue.
             */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable" | "platform.busy" | "platform.unknown_outcome";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "declarations.list": {
        parameters: {
            query?: {
                /**
                 * @description Mois du travail.
                 * @example 2026-09
                 */
                period?: string;
                /** @description État de la déclaration. */
                status?: "REGISTERED" | "CORRECTED" | "CANCELLED";
                /** @description Ordre des dates d’envoi : asc, les plus anciennes d’abord ; desc, si rien n’est dit. */
                direction?: "asc" | "desc";
                /** @description Repère de la page voulue : le « nextCursor » de la page d’avant. */
                cursor?: string;
                /** @description Lignes d’une page, 25 si rien n’est dit. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lister ses déclarations : c’est fait. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "rows": [
                     *         {
                     *           "employerId": "0d0c0000-0000-7000-8000-000000000008",
                     *           "period": "2026-09",
                     *           "id": "0d0c0000-0000-7000-8000-000000000012",
                     *           "reference": "2026307A00001",
                     *           "status": "REGISTERED",
                     *           "channel": "WEB",
                     *           "employerName": "Employeur Exemple",
                     *           "employeeName": "Salarié Exemple",
                     *           "partnerId": "0d0c0000-0000-7000-8000-000000000002",
                     *           "partnerName": "Partenaire d’exemple",
                     *           "hoursHundredths": 19000,
                     *           "netCents": 247000,
                     *           "contributionsCents": 173002,
                     *           "anomalyCount": 4,
                     *           "submittedAt": "2026-11-03T09:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null,
                     *       "count": {
                     *         "value": 1,
                     *         "atLeast": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["DeclarationsListOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /** @description `scope.insufficient` : Le jeton ne donne pas ce droit. */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient";
                    };
                };
            };
            /** @description `cursor.unusable` : Cette page de la liste n’est plus disponible. */
            410: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cursor.unusable";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /** @description `input.refused` : Des données sont à corriger. */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused";
                    };
                };
            };
            /**
             * @description `rate.limited` : Trop de demandes en peu de temps.
             *
             *     `reading.budget_spent` : Vous avez consulté trop de personnes.
             */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited" | "reading.budget_spent";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /** @description `platform.unavailable` : Le service est momentanément indisponible. */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "declarations.submit": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Ce qui fait qu’un envoi n’est fait qu’une fois : de 8 à 255 caractères sans espace, tirés par vous pour cet envoi.
                 * @example 2f7c1f0e-6f0b-4c55-9d3b-9a4a5d1a7a10
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "employerId": "0d0c0000-0000-7000-8000-000000000008",
                 *       "employmentId": "0d0c0000-0000-7000-8000-000000000010",
                 *       "period": "2026-10",
                 *       "startDay": "2026-10-01",
                 *       "endDay": "2026-10-31",
                 *       "paymentDay": "2026-10-31",
                 *       "hours": 40,
                 *       "pay": {
                 *         "kind": "NET_HOURLY",
                 *         "amountCents": 1300
                 *       },
                 *       "paidLeaveIncluded": true
                 *     }
                 */
                "application/json": components["schemas"]["DeclarationsSubmitInput"];
            };
        };
        responses: {
            /** @description Envoyer une déclaration : c’est fait. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "employerId": "0d0c0000-0000-7000-8000-000000000008",
                     *       "period": "2026-10",
                     *       "id": "0d0c0000-0000-7000-8000-000000000904",
                     *       "reference": "2026307A00002"
                     *     }
                     */
                    "application/json": components["schemas"]["DeclarationsSubmitOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /**
             * @description `scope.insufficient` : Le jeton ne donne pas ce droit.
             *
             *     `application.suspended` : Cette application est suspendue.
             */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient" | "application.suspended";
                    };
                };
            };
            /** @description `input.too_slow` : La demande est arrivée trop lentement. */
            408: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_slow";
                    };
                };
            };
            /**
             * @description `idempotency.in_flight` : Cet envoi est déjà en cours.
             *
             *     `declaration.figures_changed` : Les montants ont changé depuis la vérification.
             */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_flight" | "declaration.figures_changed";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /**
             * @description `input.refused` : Des données sont à corriger.
             *
             *     `idempotency.other_input` : Cette clé d’envoi a déjà servi pour d’autres données.
             *
             *     `declaration.refused` : La déclaration n’a pas été enregistrée.
             */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused" | "idempotency.other_input" | "declaration.refused";
                    };
                };
            };
            /**
             * @description `rate.limited` : Trop de demandes en peu de temps.
             *
             *     `reading.budget_spent` : Vous avez consulté trop de personnes.
             */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited" | "reading.budget_spent";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /**
             * @description `platform.unavailable` : Le service est momentanément indisponible.
             *
             *     `platform.busy` : Le service est occupé.
             *
             *     `platform.unknown_outcome` : L’issue de votre envoi est inconnue.
             */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable" | "platform.busy" | "platform.unknown_outcome";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "declarations.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifiant de l’employeur.
                 * @example 0d0c0000-0000-7000-8000-000000000008
                 */
                employerId: string;
                /**
                 * @description Mois du travail.
                 * @example 2026-09
                 */
                period: string;
                /**
                 * @description Identifiant de la déclaration.
                 * @example 0d0c0000-0000-7000-8000-000000000012
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lire une de ses déclarations : c’est fait. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "employerId": "0d0c0000-0000-7000-8000-000000000008",
                     *       "period": "2026-09",
                     *       "id": "0d0c0000-0000-7000-8000-000000000012",
                     *       "employmentId": "0d0c0000-0000-7000-8000-000000000010",
                     *       "reference": "2026307A00001",
                     *       "status": "REGISTERED",
                     *       "submittedAt": "2026-11-03T09:00:00.000Z",
                     *       "employer": {
                     *         "name": "Employeur Exemple",
                     *         "cesuNumber": "00000000000DOC",
                     *         "city": "Paris"
                     *       },
                     *       "employee": {
                     *         "name": "Salarié Exemple",
                     *         "cesuNumber": "00000000000001"
                     *       },
                     *       "employment": {
                     *         "activity": "Ménage",
                     *         "level": 3,
                     *         "netHourlyCents": 1300
                     *       },
                     *       "partner": {
                     *         "id": "0d0c0000-0000-7000-8000-000000000002",
                     *         "name": "Partenaire d’exemple",
                     *         "kind": "JOBBING_PLATFORM"
                     *       },
                     *       "versions": [
                     *         {
                     *           "number": 1,
                     *           "reason": "REGISTRATION",
                     *           "authorKind": "PARTNER_STAFF",
                     *           "channel": "WEB",
                     *           "authorName": "Exemple DECLARANT",
                     *           "createdAt": "2026-11-03T09:00:00.000Z",
                     *           "startDay": "2026-09-01",
                     *           "endDay": "2026-09-30",
                     *           "paymentDay": "2026-09-30",
                     *           "hoursHundredths": 19000,
                     *           "payWithoutHours": null,
                     *           "payKind": "NET_HOURLY",
                     *           "payCents": 1300,
                     *           "paidLeaveIncluded": true,
                     *           "elements": {},
                     *           "territory": "METRO",
                     *           "exemption": "NONE",
                     *           "exemptionRenounced": false,
                     *           "exemptionUsedCents": 0,
                     *           "withholdingKind": "RATE",
                     *           "withholdingRatePcm": 0,
                     *           "shortContract": false,
                     *           "withholdingAbatementCents": 0,
                     *           "grossCents": 316181,
                     *           "netCents": 247000,
                     *           "netResidualCents": 0,
                     *           "netTaxableCents": 256009,
                     *           "netSocialCents": 247000,
                     *           "withholdingCents": 0,
                     *           "netPaidCents": 247000,
                     *           "employeeTotalCents": 69181,
                     *           "employerTotalCents": 141821,
                     *           "exemptionCents": 0,
                     *           "hourlyDeductionCents": 38000,
                     *           "contributionsCents": 173002,
                     *           "totalCostCents": 420002,
                     *           "taxCreditCents": 210001,
                     *           "costAfterCreditCents": 210001,
                     *           "lines": [
                     *             {
                     *               "code": "OLD_AGE_CAPPED",
                     *               "payer": "EMPLOYEE",
                     *               "baseCents": 316181,
                     *               "ratePcm": 6900,
                     *               "amountCents": 21816,
                     *               "parameterId": "ee_vieillesse_plaf",
                     *               "source": "CSS D242-4 ; Code de la sécurité sociale ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *               "legalText": "CSS D242-4",
                     *               "grade": "A",
                     *               "since": "2017-01-01"
                     *             },
                     *             {
                     *               "code": "OLD_AGE_UNCAPPED",
                     *               "payer": "EMPLOYEE",
                     *               "baseCents": 316181,
                     *               "ratePcm": 400,
                     *               "amountCents": 1265,
                     *               "parameterId": "ee_vieillesse_depl",
                     *               "source": "CSS D242-4 ; Code de la sécurité sociale ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *               "legalText": "CSS D242-4",
                     *               "grade": "A",
                     *               "since": "2017-01-01"
                     *             },
                     *             {
                     *               "code": "CSG_DEDUCTIBLE",
                     *               "payer": "EMPLOYEE",
                     *               "baseCents": 310648,
                     *               "ratePcm": 6800,
                     *               "amountCents": 21124,
                     *               "parameterId": "ee_csg_ded",
                     *               "source": "CSS L136-1, L136-8 ; CGI 154 quinquies ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; Code de la sécurité sociale",
                     *               "legalText": "CSS L136-1, L136-8 ; CGI 154 quinquies",
                     *               "grade": "A",
                     *               "since": "2018-01-01"
                     *             },
                     *             {
                     *               "code": "CSG_NON_DEDUCTIBLE",
                     *               "payer": "EMPLOYEE",
                     *               "baseCents": 310648,
                     *               "ratePcm": 2400,
                     *               "amountCents": 7456,
                     *               "parameterId": "ee_csg_nonded",
                     *               "source": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; Code de la sécurité sociale",
                     *               "legalText": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *               "grade": "A",
                     *               "since": "2018-01-01"
                     *             },
                     *             {
                     *               "code": "CRDS",
                     *               "payer": "EMPLOYEE",
                     *               "baseCents": 310648,
                     *               "ratePcm": 500,
                     *               "amountCents": 1553,
                     *               "parameterId": "ee_crds",
                     *               "source": "Ordonnance 96-50, art. 14 ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; Code de la sécurité sociale",
                     *               "legalText": "Ordonnance 96-50, art. 14",
                     *               "grade": "A",
                     *               "since": "2018-01-01"
                     *             },
                     *             {
                     *               "code": "COMPLEMENTARY_T1",
                     *               "payer": "EMPLOYEE",
                     *               "baseCents": 316181,
                     *               "ratePcm": 3150,
                     *               "amountCents": 9960,
                     *               "parameterId": "ee_retraite_t1",
                     *               "source": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; Pajemploi, Ce qui change au 1er janvier 2022",
                     *               "legalText": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *               "grade": "A",
                     *               "since": "2022-01-01"
                     *             },
                     *             {
                     *               "code": "BALANCE_GENERAL_T1",
                     *               "payer": "EMPLOYEE",
                     *               "baseCents": 316181,
                     *               "ratePcm": 860,
                     *               "amountCents": 2719,
                     *               "parameterId": "ee_ceg_t1",
                     *               "source": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; propaye.net, Taux de cotisation en 2019",
                     *               "legalText": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *               "grade": "A",
                     *               "since": "2019-01-01"
                     *             },
                     *             {
                     *               "code": "PROVIDENT",
                     *               "payer": "EMPLOYEE",
                     *               "baseCents": 316181,
                     *               "ratePcm": 1040,
                     *               "amountCents": 3288,
                     *               "parameterId": "ee_ircem_prev",
                     *               "source": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; FEPEM, Évolution du salaire de votre salarié au 1er juillet 2022",
                     *               "legalText": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *               "grade": "A",
                     *               "since": "2022-07-01"
                     *             },
                     *             {
                     *               "code": "HEALTH",
                     *               "payer": "EMPLOYER",
                     *               "baseCents": 316181,
                     *               "ratePcm": 13000,
                     *               "amountCents": 41104,
                     *               "parameterId": "er_maladie",
                     *               "source": "CSS D242-3 ; Code de la sécurité sociale ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *               "legalText": "CSS D242-3",
                     *               "grade": "A",
                     *               "since": "2018-01-01"
                     *             },
                     *             {
                     *               "code": "SOLIDARITY_AUTONOMY",
                     *               "payer": "EMPLOYER",
                     *               "baseCents": 316181,
                     *               "ratePcm": 300,
                     *               "amountCents": 949,
                     *               "parameterId": "er_csa",
                     *               "source": "CASF L14-10-4 ; CSS L137-40 ; Code de la sécurité sociale ; Urssaf, Particulier employeur : le paiement de vos cotisations (9 avril 2024)",
                     *               "legalText": "CASF L14-10-4 ; CSS L137-40",
                     *               "grade": "A",
                     *               "since": "2018-01-01"
                     *             },
                     *             {
                     *               "code": "OLD_AGE_CAPPED",
                     *               "payer": "EMPLOYER",
                     *               "baseCents": 316181,
                     *               "ratePcm": 8550,
                     *               "amountCents": 27033,
                     *               "parameterId": "er_vieillesse_plaf",
                     *               "source": "CSS D242-4 ; Code de la sécurité sociale ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *               "legalText": "CSS D242-4",
                     *               "grade": "A",
                     *               "since": "2017-01-01"
                     *             },
                     *             {
                     *               "code": "OLD_AGE_UNCAPPED",
                     *               "payer": "EMPLOYER",
                     *               "baseCents": 316181,
                     *               "ratePcm": 2110,
                     *               "amountCents": 6671,
                     *               "parameterId": "er_vieillesse_depl",
                     *               "source": "CSS D242-4, décret 2025-1446 ; Code de la sécurité sociale ; Jurisalliance, Cotisations de sécurité sociale au 1er janvier 2026",
                     *               "legalText": "CSS D242-4, décret 2025-1446",
                     *               "grade": "A",
                     *               "since": "2026-01-01"
                     *             },
                     *             {
                     *               "code": "FAMILY",
                     *               "payer": "EMPLOYER",
                     *               "baseCents": 316181,
                     *               "ratePcm": 5250,
                     *               "amountCents": 16600,
                     *               "parameterId": "er_af",
                     *               "source": "CSS D241-3-1 ; Code de la sécurité sociale ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *               "legalText": "CSS D241-3-1",
                     *               "grade": "A",
                     *               "since": "2017-01-01"
                     *             },
                     *             {
                     *               "code": "WORK_ACCIDENT",
                     *               "payer": "EMPLOYER",
                     *               "baseCents": 316181,
                     *               "ratePcm": 2060,
                     *               "amountCents": 6513,
                     *               "parameterId": "er_at",
                     *               "source": "Arrêté du 30 décembre 2025, code risque 95.0ZA ; Taux collectifs AT/MP des arrêtés annuels, extraits du Journal officiel par l’équipe de Mon-entreprise ; francetransactions.com, AT des salariés à domicile en 2026 (17 février 2026)",
                     *               "legalText": "Arrêté du 30 décembre 2025, code risque 95.0ZA",
                     *               "grade": "B",
                     *               "since": "2026-01-01"
                     *             },
                     *             {
                     *               "code": "HOUSING_FUND",
                     *               "payer": "EMPLOYER",
                     *               "baseCents": 316181,
                     *               "ratePcm": 100,
                     *               "amountCents": 316,
                     *               "parameterId": "er_fnal",
                     *               "source": "CCH L813-4, L813-5 ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; Code de la sécurité sociale",
                     *               "legalText": "CCH L813-4, L813-5",
                     *               "grade": "A",
                     *               "since": "2017-01-01"
                     *             },
                     *             {
                     *               "code": "UNEMPLOYMENT",
                     *               "payer": "EMPLOYER",
                     *               "baseCents": 316181,
                     *               "ratePcm": 4000,
                     *               "amountCents": 12647,
                     *               "parameterId": "er_chomage",
                     *               "source": "Convention d’assurance chômage du 15/11/2024 ; OpenFisca France (juillet 2026) ; FEPEM, Évolution de deux cotisations des particuliers employeurs (2 mai 2025) ; Barème public des cotisations 2026 d’une assistante maternelle",
                     *               "legalText": "Convention d’assurance chômage du 15/11/2024",
                     *               "grade": "B",
                     *               "since": "2025-05-01"
                     *             },
                     *             {
                     *               "code": "COMPLEMENTARY_T1",
                     *               "payer": "EMPLOYER",
                     *               "baseCents": 316181,
                     *               "ratePcm": 4720,
                     *               "amountCents": 14924,
                     *               "parameterId": "er_retraite_t1",
                     *               "source": "ANI Agirc-Arrco du 17/11/2017 ; IDCC 3239 ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; Pajemploi, Ce qui change au 1er janvier 2022 ; Urssaf, Taux travailleur occasionnel (1er janvier 2024)",
                     *               "legalText": "ANI Agirc-Arrco du 17/11/2017 ; IDCC 3239",
                     *               "grade": "A",
                     *               "since": "2022-01-01"
                     *             },
                     *             {
                     *               "code": "BALANCE_GENERAL_T1",
                     *               "payer": "EMPLOYER",
                     *               "baseCents": 316181,
                     *               "ratePcm": 1290,
                     *               "amountCents": 4079,
                     *               "parameterId": "er_ceg_t1",
                     *               "source": "ANI Agirc-Arrco du 17/11/2017 ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; propaye.net, Taux de cotisation en 2019",
                     *               "legalText": "ANI Agirc-Arrco du 17/11/2017",
                     *               "grade": "A",
                     *               "since": "2019-01-01"
                     *             },
                     *             {
                     *               "code": "PROVIDENT",
                     *               "payer": "EMPLOYER",
                     *               "baseCents": 316181,
                     *               "ratePcm": 2450,
                     *               "amountCents": 7746,
                     *               "parameterId": "er_ircem_prev_total",
                     *               "source": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; Convention collective IDCC 3239 ; Ircem, Cotisation Ircem employeur : à quoi sert ce prélèvement",
                     *               "legalText": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *               "grade": "A",
                     *               "since": "2024-04-01"
                     *             },
                     *             {
                     *               "code": "TRAINING",
                     *               "payer": "EMPLOYER",
                     *               "baseCents": 316181,
                     *               "ratePcm": 850,
                     *               "amountCents": 2688,
                     *               "parameterId": "er_formation",
                     *               "source": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; Convention collective IDCC 3239",
                     *               "legalText": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *               "grade": "A",
                     *               "since": "2024-04-01"
                     *             },
                     *             {
                     *               "code": "SOCIAL_DIALOGUE",
                     *               "payer": "EMPLOYER",
                     *               "baseCents": 316181,
                     *               "ratePcm": 16,
                     *               "amountCents": 51,
                     *               "parameterId": "er_dialogue_social",
                     *               "source": "Code du travail L2135-10, D2135-34 ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; Code du travail",
                     *               "legalText": "Code du travail L2135-10, D2135-34",
                     *               "grade": "A",
                     *               "since": "2015-01-01"
                     *             },
                     *             {
                     *               "code": "OCCUPATIONAL_HEALTH",
                     *               "payer": "EMPLOYER",
                     *               "baseCents": 316181,
                     *               "ratePcm": 2700,
                     *               "amountCents": 500,
                     *               "parameterId": "er_cst_rate",
                     *               "source": "Accord du 04/05/2022, art. 3.3, avenant 2 du 29/02/2024 (JO du 08/10/2024) ; Convention collective IDCC 3239 ; Relais petite enfance 68, Contribution santé au travail ; MoneyVox, Emploi à domicile : contribution santé au travail (2025)",
                     *               "legalText": "Accord du 04/05/2022, art. 3.3, avenant 2 du 29/02/2024 (JO du 08/10/2024)",
                     *               "grade": "A",
                     *               "since": "2025-01-01"
                     *             }
                     *           ],
                     *           "provisional": [],
                     *           "prolonged": false,
                     *           "anomalies": [
                     *             "PAY_HIGH",
                     *             "HOURS_JUMP",
                     *             "HOURS_OVER_LEGAL_MONTH",
                     *             "DECLARED_LATE"
                     *           ],
                     *           "anomalySentences": [
                     *             "Ce mois paie 2 470,00 € net, plus du triple des mois précédents (520,00 € en moyenne).",
                     *             "190 heures, plus du double des mois précédents (40 heures en moyenne).",
                     *             "Les heures dépassent un mois complet : 174 heures, soit 40 heures par semaine, sans les heures supplémentaires déclarées.",
                     *             "Ce mois était à déclarer jusqu’au 05/10/2026."
                     *           ],
                     *           "differences": null
                     *         }
                     *       ],
                     *       "creditRoomCents": 1111182,
                     *       "changeableUntil": "2026-12-03",
                     *       "cancelled": null,
                     *       "changes": {
                     *         "previousPeriod": "2026-06",
                     *         "summary": "Entre juin 2026 et septembre 2026, le coût pour l’employeur augmente de 3 311,84 € : de 888,18 € à 4 200,02 €.",
                     *         "reasons": [
                     *           {
                     *             "sentence": "Les heures passent de 40 heures à 190 heures : 3 611,84 € de plus à payer par l’employeur.",
                     *             "contributionsCents": 166184,
                     *             "totalCostCents": 361184
                     *           },
                     *           {
                     *             "sentence": "La déduction forfaitaire de 2,00 € par heure (CSS L241-10 I bis 1°) porte sur 190 heures, au lieu de 40 heures : 300,00 € de plus de déduction.",
                     *             "contributionsCents": -30000,
                     *             "totalCostCents": -30000
                     *           }
                     *         ]
                     *       },
                     *       "creditCeiling": {
                     *         "cents": 1200000,
                     *         "over65": false
                     *       },
                     *       "changeAskedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["DeclarationsReadOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /**
             * @description `scope.insufficient` : Le jeton ne donne pas ce droit.
             *
             *     `application.suspended` : Cette application est suspendue.
             */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient" | "application.suspended";
                    };
                };
            };
            /** @description `resource.not_found` : Cet élément n’existe pas. */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "resource.not_found";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /** @description `input.refused` : Des données sont à corriger. */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused";
                    };
                };
            };
            /**
             * @description `rate.limited` : Trop de demandes en peu de temps.
             *
             *     `reading.budget_spent` : Vous avez consulté trop de personnes.
             */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited" | "reading.budget_spent";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /** @description `platform.unavailable` : Le service est momentanément indisponible. */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "declarations.correct": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Ce qui fait qu’un envoi n’est fait qu’une fois : de 8 à 255 caractères sans espace, tirés par vous pour cet envoi.
                 * @example 2f7c1f0e-6f0b-4c55-9d3b-9a4a5d1a7a10
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description L’ETag de la lecture qui a précédé : la version que le changement remplace. Une plus récente le refuse (412).
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Identifiant de l’employeur. Attendu : l’identifiant (UUID) d’un employeur qui vous a donné mandat.
                 * @example 0d0c0000-0000-7000-8000-000000000008
                 */
                employerId: string;
                /**
                 * @description Mois du travail. Attendu : un mois qui existe, écrit "AAAA-MM", par exemple "2026-10".
                 * @example 2026-09
                 */
                period: string;
                /**
                 * @description Identifiant de la déclaration. Attendu : l’identifiant (UUID) de la déclaration.
                 * @example 0d0c0000-0000-7000-8000-000000000012
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "startDay": "2026-09-01",
                 *       "endDay": "2026-09-30",
                 *       "paymentDay": "2026-09-30",
                 *       "hours": 150,
                 *       "pay": {
                 *         "kind": "NET_HOURLY",
                 *         "amountCents": 1300
                 *       },
                 *       "paidLeaveIncluded": true
                 *     }
                 */
                "application/json": components["schemas"]["DeclarationsCorrectInput"];
            };
        };
        responses: {
            /** @description Corriger une déclaration : c’est fait. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "employerId": "0d0c0000-0000-7000-8000-000000000008",
                     *       "period": "2026-09",
                     *       "id": "0d0c0000-0000-7000-8000-000000000012",
                     *       "version": 2
                     *     }
                     */
                    "application/json": components["schemas"]["DeclarationsCorrectOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /**
             * @description `scope.insufficient` : Le jeton ne donne pas ce droit.
             *
             *     `application.suspended` : Cette application est suspendue.
             */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient" | "application.suspended";
                    };
                };
            };
            /** @description `resource.not_found` : Cet élément n’existe pas. */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "resource.not_found";
                    };
                };
            };
            /** @description `input.too_slow` : La demande est arrivée trop lentement. */
            408: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_slow";
                    };
                };
            };
            /**
             * @description `idempotency.in_flight` : Cet envoi est déjà en cours.
             *
             *     `declaration.cancelled` : Cette déclaration est annulée.
             *
             *     `declaration.figures_changed` : Les montants ont changé depuis la vérification.
             */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_flight" | "declaration.cancelled" | "declaration.figures_changed";
                    };
                };
            };
            /** @description `declaration.changed` : Cette déclaration a changé. */
            412: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "declaration.changed";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /**
             * @description `input.refused` : Des données sont à corriger.
             *
             *     `idempotency.other_input` : Cette clé d’envoi a déjà servi pour d’autres données.
             *
             *     `declaration.refused` : La déclaration n’a pas été enregistrée.
             */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused" | "idempotency.other_input" | "declaration.refused";
                    };
                };
            };
            /** @description `input.version_absent` : Il manque la version que vous avez lue. */
            428: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.version_absent";
                    };
                };
            };
            /**
             * @description `rate.limited` : Trop de demandes en peu de temps.
             *
             *     `reading.budget_spent` : Vous avez consulté trop de personnes.
             */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited" | "reading.budget_spent";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /**
             * @description `platform.unavailable` : Le service est momentanément indisponible.
             *
             *     `platform.busy` : Le service est occupé.
             *
             *     `platform.unknown_outcome` : L’issue de votre envoi est inconnue.
             */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable" | "platform.busy" | "platform.unknown_outcome";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "declarations.check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "employerId": "0d0c0000-0000-7000-8000-000000000008",
                 *       "employmentId": "0d0c0000-0000-7000-8000-000000000010",
                 *       "period": "2026-10",
                 *       "startDay": "2026-10-01",
                 *       "endDay": "2026-10-31",
                 *       "paymentDay": "2026-10-31",
                 *       "hours": 40,
                 *       "pay": {
                 *         "kind": "NET_HOURLY",
                 *         "amountCents": 1300
                 *       },
                 *       "paidLeaveIncluded": true
                 *     }
                 */
                "application/json": components["schemas"]["DeclarationsCheckInput"];
            };
        };
        responses: {
            /** @description Vérifier une déclaration sans l’envoyer : c’est fait. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errors": [],
                     *       "anomalies": [],
                     *       "payslip": {
                     *         "period": "2026-10",
                     *         "grossCents": 66564,
                     *         "netCents": 52000,
                     *         "netResidualCents": 0,
                     *         "netTaxableCents": 53897,
                     *         "netSocialCents": 52000,
                     *         "withholdingAbatementCents": 0,
                     *         "withholdingCents": 0,
                     *         "netPaidCents": 52000,
                     *         "lines": [
                     *           {
                     *             "code": "OLD_AGE_CAPPED",
                     *             "payer": "EMPLOYEE",
                     *             "baseCents": 66564,
                     *             "ratePcm": 6900,
                     *             "amountCents": 4593,
                     *             "parameterId": "ee_vieillesse_plaf",
                     *             "source": "CSS D242-4 ; Code de la sécurité sociale ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *             "legalText": "CSS D242-4",
                     *             "grade": "A",
                     *             "since": "2017-01-01"
                     *           },
                     *           {
                     *             "code": "OLD_AGE_UNCAPPED",
                     *             "payer": "EMPLOYEE",
                     *             "baseCents": 66564,
                     *             "ratePcm": 400,
                     *             "amountCents": 266,
                     *             "parameterId": "ee_vieillesse_depl",
                     *             "source": "CSS D242-4 ; Code de la sécurité sociale ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *             "legalText": "CSS D242-4",
                     *             "grade": "A",
                     *             "since": "2017-01-01"
                     *           },
                     *           {
                     *             "code": "CSG_DEDUCTIBLE",
                     *             "payer": "EMPLOYEE",
                     *             "baseCents": 65399,
                     *             "ratePcm": 6800,
                     *             "amountCents": 4447,
                     *             "parameterId": "ee_csg_ded",
                     *             "source": "CSS L136-1, L136-8 ; CGI 154 quinquies ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; Code de la sécurité sociale",
                     *             "legalText": "CSS L136-1, L136-8 ; CGI 154 quinquies",
                     *             "grade": "A",
                     *             "since": "2018-01-01"
                     *           },
                     *           {
                     *             "code": "CSG_NON_DEDUCTIBLE",
                     *             "payer": "EMPLOYEE",
                     *             "baseCents": 65399,
                     *             "ratePcm": 2400,
                     *             "amountCents": 1570,
                     *             "parameterId": "ee_csg_nonded",
                     *             "source": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; Code de la sécurité sociale",
                     *             "legalText": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *             "grade": "A",
                     *             "since": "2018-01-01"
                     *           },
                     *           {
                     *             "code": "CRDS",
                     *             "payer": "EMPLOYEE",
                     *             "baseCents": 65399,
                     *             "ratePcm": 500,
                     *             "amountCents": 327,
                     *             "parameterId": "ee_crds",
                     *             "source": "Ordonnance 96-50, art. 14 ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; Code de la sécurité sociale",
                     *             "legalText": "Ordonnance 96-50, art. 14",
                     *             "grade": "A",
                     *             "since": "2018-01-01"
                     *           },
                     *           {
                     *             "code": "COMPLEMENTARY_T1",
                     *             "payer": "EMPLOYEE",
                     *             "baseCents": 66564,
                     *             "ratePcm": 3150,
                     *             "amountCents": 2097,
                     *             "parameterId": "ee_retraite_t1",
                     *             "source": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; Pajemploi, Ce qui change au 1er janvier 2022",
                     *             "legalText": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *             "grade": "A",
                     *             "since": "2022-01-01"
                     *           },
                     *           {
                     *             "code": "BALANCE_GENERAL_T1",
                     *             "payer": "EMPLOYEE",
                     *             "baseCents": 66564,
                     *             "ratePcm": 860,
                     *             "amountCents": 572,
                     *             "parameterId": "ee_ceg_t1",
                     *             "source": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; propaye.net, Taux de cotisation en 2019",
                     *             "legalText": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *             "grade": "A",
                     *             "since": "2019-01-01"
                     *           },
                     *           {
                     *             "code": "PROVIDENT",
                     *             "payer": "EMPLOYEE",
                     *             "baseCents": 66564,
                     *             "ratePcm": 1040,
                     *             "amountCents": 692,
                     *             "parameterId": "ee_ircem_prev",
                     *             "source": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; FEPEM, Évolution du salaire de votre salarié au 1er juillet 2022",
                     *             "legalText": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *             "grade": "A",
                     *             "since": "2022-07-01"
                     *           },
                     *           {
                     *             "code": "HEALTH",
                     *             "payer": "EMPLOYER",
                     *             "baseCents": 66564,
                     *             "ratePcm": 13000,
                     *             "amountCents": 8653,
                     *             "parameterId": "er_maladie",
                     *             "source": "CSS D242-3 ; Code de la sécurité sociale ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *             "legalText": "CSS D242-3",
                     *             "grade": "A",
                     *             "since": "2018-01-01"
                     *           },
                     *           {
                     *             "code": "SOLIDARITY_AUTONOMY",
                     *             "payer": "EMPLOYER",
                     *             "baseCents": 66564,
                     *             "ratePcm": 300,
                     *             "amountCents": 200,
                     *             "parameterId": "er_csa",
                     *             "source": "CASF L14-10-4 ; CSS L137-40 ; Code de la sécurité sociale ; Urssaf, Particulier employeur : le paiement de vos cotisations (9 avril 2024)",
                     *             "legalText": "CASF L14-10-4 ; CSS L137-40",
                     *             "grade": "A",
                     *             "since": "2018-01-01"
                     *           },
                     *           {
                     *             "code": "OLD_AGE_CAPPED",
                     *             "payer": "EMPLOYER",
                     *             "baseCents": 66564,
                     *             "ratePcm": 8550,
                     *             "amountCents": 5691,
                     *             "parameterId": "er_vieillesse_plaf",
                     *             "source": "CSS D242-4 ; Code de la sécurité sociale ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *             "legalText": "CSS D242-4",
                     *             "grade": "A",
                     *             "since": "2017-01-01"
                     *           },
                     *           {
                     *             "code": "OLD_AGE_UNCAPPED",
                     *             "payer": "EMPLOYER",
                     *             "baseCents": 66564,
                     *             "ratePcm": 2110,
                     *             "amountCents": 1405,
                     *             "parameterId": "er_vieillesse_depl",
                     *             "source": "CSS D242-4, décret 2025-1446 ; Code de la sécurité sociale ; Jurisalliance, Cotisations de sécurité sociale au 1er janvier 2026",
                     *             "legalText": "CSS D242-4, décret 2025-1446",
                     *             "grade": "A",
                     *             "since": "2026-01-01"
                     *           },
                     *           {
                     *             "code": "FAMILY",
                     *             "payer": "EMPLOYER",
                     *             "baseCents": 66564,
                     *             "ratePcm": 5250,
                     *             "amountCents": 3495,
                     *             "parameterId": "er_af",
                     *             "source": "CSS D241-3-1 ; Code de la sécurité sociale ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *             "legalText": "CSS D241-3-1",
                     *             "grade": "A",
                     *             "since": "2017-01-01"
                     *           },
                     *           {
                     *             "code": "WORK_ACCIDENT",
                     *             "payer": "EMPLOYER",
                     *             "baseCents": 66564,
                     *             "ratePcm": 2060,
                     *             "amountCents": 1371,
                     *             "parameterId": "er_at",
                     *             "source": "Arrêté du 30 décembre 2025, code risque 95.0ZA ; Taux collectifs AT/MP des arrêtés annuels, extraits du Journal officiel par l’équipe de Mon-entreprise ; francetransactions.com, AT des salariés à domicile en 2026 (17 février 2026)",
                     *             "legalText": "Arrêté du 30 décembre 2025, code risque 95.0ZA",
                     *             "grade": "B",
                     *             "since": "2026-01-01"
                     *           },
                     *           {
                     *             "code": "HOUSING_FUND",
                     *             "payer": "EMPLOYER",
                     *             "baseCents": 66564,
                     *             "ratePcm": 100,
                     *             "amountCents": 67,
                     *             "parameterId": "er_fnal",
                     *             "source": "CCH L813-4, L813-5 ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; Code de la sécurité sociale",
                     *             "legalText": "CCH L813-4, L813-5",
                     *             "grade": "A",
                     *             "since": "2017-01-01"
                     *           },
                     *           {
                     *             "code": "UNEMPLOYMENT",
                     *             "payer": "EMPLOYER",
                     *             "baseCents": 66564,
                     *             "ratePcm": 4000,
                     *             "amountCents": 2663,
                     *             "parameterId": "er_chomage",
                     *             "source": "Convention d’assurance chômage du 15/11/2024 ; OpenFisca France (juillet 2026) ; FEPEM, Évolution de deux cotisations des particuliers employeurs (2 mai 2025) ; Barème public des cotisations 2026 d’une assistante maternelle",
                     *             "legalText": "Convention d’assurance chômage du 15/11/2024",
                     *             "grade": "B",
                     *             "since": "2025-05-01"
                     *           },
                     *           {
                     *             "code": "COMPLEMENTARY_T1",
                     *             "payer": "EMPLOYER",
                     *             "baseCents": 66564,
                     *             "ratePcm": 4720,
                     *             "amountCents": 3142,
                     *             "parameterId": "er_retraite_t1",
                     *             "source": "ANI Agirc-Arrco du 17/11/2017 ; IDCC 3239 ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; Pajemploi, Ce qui change au 1er janvier 2022 ; Urssaf, Taux travailleur occasionnel (1er janvier 2024)",
                     *             "legalText": "ANI Agirc-Arrco du 17/11/2017 ; IDCC 3239",
                     *             "grade": "A",
                     *             "since": "2022-01-01"
                     *           },
                     *           {
                     *             "code": "BALANCE_GENERAL_T1",
                     *             "payer": "EMPLOYER",
                     *             "baseCents": 66564,
                     *             "ratePcm": 1290,
                     *             "amountCents": 859,
                     *             "parameterId": "er_ceg_t1",
                     *             "source": "ANI Agirc-Arrco du 17/11/2017 ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; propaye.net, Taux de cotisation en 2019",
                     *             "legalText": "ANI Agirc-Arrco du 17/11/2017",
                     *             "grade": "A",
                     *             "since": "2019-01-01"
                     *           },
                     *           {
                     *             "code": "PROVIDENT",
                     *             "payer": "EMPLOYER",
                     *             "baseCents": 66564,
                     *             "ratePcm": 2450,
                     *             "amountCents": 1631,
                     *             "parameterId": "er_ircem_prev_total",
                     *             "source": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; Convention collective IDCC 3239 ; Ircem, Cotisation Ircem employeur : à quoi sert ce prélèvement",
                     *             "legalText": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *             "grade": "A",
                     *             "since": "2024-04-01"
                     *           },
                     *           {
                     *             "code": "TRAINING",
                     *             "payer": "EMPLOYER",
                     *             "baseCents": 66564,
                     *             "ratePcm": 850,
                     *             "amountCents": 566,
                     *             "parameterId": "er_formation",
                     *             "source": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; Convention collective IDCC 3239",
                     *             "legalText": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *             "grade": "A",
                     *             "since": "2024-04-01"
                     *           },
                     *           {
                     *             "code": "SOCIAL_DIALOGUE",
                     *             "payer": "EMPLOYER",
                     *             "baseCents": 66564,
                     *             "ratePcm": 16,
                     *             "amountCents": 11,
                     *             "parameterId": "er_dialogue_social",
                     *             "source": "Code du travail L2135-10, D2135-34 ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; Code du travail",
                     *             "legalText": "Code du travail L2135-10, D2135-34",
                     *             "grade": "A",
                     *             "since": "2015-01-01"
                     *           },
                     *           {
                     *             "code": "OCCUPATIONAL_HEALTH",
                     *             "payer": "EMPLOYER",
                     *             "baseCents": 66564,
                     *             "ratePcm": 2700,
                     *             "amountCents": 500,
                     *             "parameterId": "er_cst_rate",
                     *             "source": "Accord du 04/05/2022, art. 3.3, avenant 2 du 29/02/2024 (JO du 08/10/2024) ; Convention collective IDCC 3239 ; Relais petite enfance 68, Contribution santé au travail ; MoneyVox, Emploi à domicile : contribution santé au travail (2025)",
                     *             "legalText": "Accord du 04/05/2022, art. 3.3, avenant 2 du 29/02/2024 (JO du 08/10/2024)",
                     *             "grade": "A",
                     *             "since": "2025-01-01"
                     *           }
                     *         ],
                     *         "employeeTotalCents": 14564,
                     *         "employerTotalCents": 30254,
                     *         "exemptionCents": 0,
                     *         "hourlyDeductionCents": 8000,
                     *         "contributionsCents": 36818,
                     *         "totalCostCents": 88818,
                     *         "taxCreditCents": 44409,
                     *         "costAfterCreditCents": 44409,
                     *         "provisional": [],
                     *         "prolonged": false
                     *       },
                     *       "cheaperRelief": null,
                     *       "hash": "6UQct0VgJUTfB_dJcL10xgXVrwmjk30FlgEvHErxT4s"
                     *     }
                     */
                    "application/json": components["schemas"]["DeclarationsCheckOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /**
             * @description `scope.insufficient` : Le jeton ne donne pas ce droit.
             *
             *     `application.suspended` : Cette application est suspendue.
             */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient" | "application.suspended";
                    };
                };
            };
            /** @description `input.too_slow` : La demande est arrivée trop lentement. */
            408: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_slow";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /**
             * @description `input.refused` : Des données sont à corriger.
             *
             *     `declaration.refused` : La déclaration n’a pas été enregistrée.
             */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused" | "declaration.refused";
                    };
                };
            };
            /**
             * @description `rate.limited` : Trop de demandes en peu de temps.
             *
             *     `reading.budget_spent` : Vous avez consulté trop de personnes.
             */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited" | "reading.budget_spent";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /** @description `platform.unavailable` : Le service est momentanément indisponible. */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "declarations.submit-many": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lines": [
                 *         {
                 *           "key": "0d0c0000-ligne-1",
                 *           "declaration": {
                 *             "employerId": "0d0c0000-0000-7000-8000-000000000008",
                 *             "employmentId": "0d0c0000-0000-7000-8000-000000000010",
                 *             "period": "2026-10",
                 *             "startDay": "2026-10-01",
                 *             "endDay": "2026-10-31",
                 *             "paymentDay": "2026-10-31",
                 *             "hours": 40,
                 *             "pay": {
                 *               "kind": "NET_HOURLY",
                 *               "amountCents": 1300
                 *             },
                 *             "paidLeaveIncluded": true
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["DeclarationsSubmitManyInput"];
            };
        };
        responses: {
            /** @description Envoyer un lot de déclarations : c’est fait. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "lines": [
                     *         {
                     *           "key": "0d0c0000-ligne-1",
                     *           "status": "DONE",
                     *           "address": "/v1/declarations/0d0c0000-0000-7000-8000-000000000008/2026-10/0d0c0000-0000-7000-8000-000000000910",
                     *           "answer": {
                     *             "employerId": "0d0c0000-0000-7000-8000-000000000008",
                     *             "period": "2026-10",
                     *             "id": "0d0c0000-0000-7000-8000-000000000910",
                     *             "reference": "2026307A00003"
                     *           },
                     *           "problem": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["DeclarationsSubmitManyOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /** @description `scope.insufficient` : Le jeton ne donne pas ce droit. */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /** @description `input.refused` : Des données sont à corriger. */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused";
                    };
                };
            };
            /** @description `rate.limited` : Trop de demandes en peu de temps. */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /** @description `platform.unavailable` : Le service est momentanément indisponible. */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "declarations.check-correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "employerId": "0d0c0000-0000-7000-8000-000000000008",
                 *       "period": "2026-09",
                 *       "id": "0d0c0000-0000-7000-8000-000000000012",
                 *       "version": 1,
                 *       "startDay": "2026-09-01",
                 *       "endDay": "2026-09-30",
                 *       "paymentDay": "2026-09-30",
                 *       "hours": 150,
                 *       "pay": {
                 *         "kind": "NET_HOURLY",
                 *         "amountCents": 1300
                 *       },
                 *       "paidLeaveIncluded": true
                 *     }
                 */
                "application/json": components["schemas"]["DeclarationsCheckCorrectionInput"];
            };
        };
        responses: {
            /** @description Vérifier une correction sans l’enregistrer : c’est fait. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errors": [],
                     *       "anomalies": [
                     *         {
                     *           "code": "PAY_HIGH",
                     *           "field": "pay.amountCents",
                     *           "detail": "Ce mois paie 1 950,00 € net, plus du triple des mois précédents (520,00 € en moyenne)."
                     *         },
                     *         {
                     *           "code": "HOURS_JUMP",
                     *           "field": "hours",
                     *           "detail": "150 heures, plus du double des mois précédents (40 heures en moyenne)."
                     *         },
                     *         {
                     *           "code": "DECLARED_LATE",
                     *           "field": "period",
                     *           "detail": "Ce mois était à déclarer jusqu’au 05/10/2026."
                     *         }
                     *       ],
                     *       "payslip": {
                     *         "period": "2026-09",
                     *         "grossCents": 249617,
                     *         "netCents": 195000,
                     *         "netResidualCents": 0,
                     *         "netTaxableCents": 202112,
                     *         "netSocialCents": 195000,
                     *         "withholdingAbatementCents": 0,
                     *         "withholdingCents": 0,
                     *         "netPaidCents": 195000,
                     *         "lines": [
                     *           {
                     *             "code": "OLD_AGE_CAPPED",
                     *             "payer": "EMPLOYEE",
                     *             "baseCents": 249617,
                     *             "ratePcm": 6900,
                     *             "amountCents": 17224,
                     *             "parameterId": "ee_vieillesse_plaf",
                     *             "source": "CSS D242-4 ; Code de la sécurité sociale ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *             "legalText": "CSS D242-4",
                     *             "grade": "A",
                     *             "since": "2017-01-01"
                     *           },
                     *           {
                     *             "code": "OLD_AGE_UNCAPPED",
                     *             "payer": "EMPLOYEE",
                     *             "baseCents": 249617,
                     *             "ratePcm": 400,
                     *             "amountCents": 998,
                     *             "parameterId": "ee_vieillesse_depl",
                     *             "source": "CSS D242-4 ; Code de la sécurité sociale ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *             "legalText": "CSS D242-4",
                     *             "grade": "A",
                     *             "since": "2017-01-01"
                     *           },
                     *           {
                     *             "code": "CSG_DEDUCTIBLE",
                     *             "payer": "EMPLOYEE",
                     *             "baseCents": 245249,
                     *             "ratePcm": 6800,
                     *             "amountCents": 16677,
                     *             "parameterId": "ee_csg_ded",
                     *             "source": "CSS L136-1, L136-8 ; CGI 154 quinquies ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; Code de la sécurité sociale",
                     *             "legalText": "CSS L136-1, L136-8 ; CGI 154 quinquies",
                     *             "grade": "A",
                     *             "since": "2018-01-01"
                     *           },
                     *           {
                     *             "code": "CSG_NON_DEDUCTIBLE",
                     *             "payer": "EMPLOYEE",
                     *             "baseCents": 245249,
                     *             "ratePcm": 2400,
                     *             "amountCents": 5886,
                     *             "parameterId": "ee_csg_nonded",
                     *             "source": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; Code de la sécurité sociale",
                     *             "legalText": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *             "grade": "A",
                     *             "since": "2018-01-01"
                     *           },
                     *           {
                     *             "code": "CRDS",
                     *             "payer": "EMPLOYEE",
                     *             "baseCents": 245249,
                     *             "ratePcm": 500,
                     *             "amountCents": 1226,
                     *             "parameterId": "ee_crds",
                     *             "source": "Ordonnance 96-50, art. 14 ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; Code de la sécurité sociale",
                     *             "legalText": "Ordonnance 96-50, art. 14",
                     *             "grade": "A",
                     *             "since": "2018-01-01"
                     *           },
                     *           {
                     *             "code": "COMPLEMENTARY_T1",
                     *             "payer": "EMPLOYEE",
                     *             "baseCents": 249617,
                     *             "ratePcm": 3150,
                     *             "amountCents": 7863,
                     *             "parameterId": "ee_retraite_t1",
                     *             "source": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; Pajemploi, Ce qui change au 1er janvier 2022",
                     *             "legalText": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *             "grade": "A",
                     *             "since": "2022-01-01"
                     *           },
                     *           {
                     *             "code": "BALANCE_GENERAL_T1",
                     *             "payer": "EMPLOYEE",
                     *             "baseCents": 249617,
                     *             "ratePcm": 860,
                     *             "amountCents": 2147,
                     *             "parameterId": "ee_ceg_t1",
                     *             "source": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; propaye.net, Taux de cotisation en 2019",
                     *             "legalText": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *             "grade": "A",
                     *             "since": "2019-01-01"
                     *           },
                     *           {
                     *             "code": "PROVIDENT",
                     *             "payer": "EMPLOYEE",
                     *             "baseCents": 249617,
                     *             "ratePcm": 1040,
                     *             "amountCents": 2596,
                     *             "parameterId": "ee_ircem_prev",
                     *             "source": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; FEPEM, Évolution du salaire de votre salarié au 1er juillet 2022",
                     *             "legalText": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *             "grade": "A",
                     *             "since": "2022-07-01"
                     *           },
                     *           {
                     *             "code": "HEALTH",
                     *             "payer": "EMPLOYER",
                     *             "baseCents": 249617,
                     *             "ratePcm": 13000,
                     *             "amountCents": 32450,
                     *             "parameterId": "er_maladie",
                     *             "source": "CSS D242-3 ; Code de la sécurité sociale ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *             "legalText": "CSS D242-3",
                     *             "grade": "A",
                     *             "since": "2018-01-01"
                     *           },
                     *           {
                     *             "code": "SOLIDARITY_AUTONOMY",
                     *             "payer": "EMPLOYER",
                     *             "baseCents": 249617,
                     *             "ratePcm": 300,
                     *             "amountCents": 749,
                     *             "parameterId": "er_csa",
                     *             "source": "CASF L14-10-4 ; CSS L137-40 ; Code de la sécurité sociale ; Urssaf, Particulier employeur : le paiement de vos cotisations (9 avril 2024)",
                     *             "legalText": "CASF L14-10-4 ; CSS L137-40",
                     *             "grade": "A",
                     *             "since": "2018-01-01"
                     *           },
                     *           {
                     *             "code": "OLD_AGE_CAPPED",
                     *             "payer": "EMPLOYER",
                     *             "baseCents": 249617,
                     *             "ratePcm": 8550,
                     *             "amountCents": 21342,
                     *             "parameterId": "er_vieillesse_plaf",
                     *             "source": "CSS D242-4 ; Code de la sécurité sociale ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *             "legalText": "CSS D242-4",
                     *             "grade": "A",
                     *             "since": "2017-01-01"
                     *           },
                     *           {
                     *             "code": "OLD_AGE_UNCAPPED",
                     *             "payer": "EMPLOYER",
                     *             "baseCents": 249617,
                     *             "ratePcm": 2110,
                     *             "amountCents": 5267,
                     *             "parameterId": "er_vieillesse_depl",
                     *             "source": "CSS D242-4, décret 2025-1446 ; Code de la sécurité sociale ; Jurisalliance, Cotisations de sécurité sociale au 1er janvier 2026",
                     *             "legalText": "CSS D242-4, décret 2025-1446",
                     *             "grade": "A",
                     *             "since": "2026-01-01"
                     *           },
                     *           {
                     *             "code": "FAMILY",
                     *             "payer": "EMPLOYER",
                     *             "baseCents": 249617,
                     *             "ratePcm": 5250,
                     *             "amountCents": 13105,
                     *             "parameterId": "er_af",
                     *             "source": "CSS D241-3-1 ; Code de la sécurité sociale ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *             "legalText": "CSS D241-3-1",
                     *             "grade": "A",
                     *             "since": "2017-01-01"
                     *           },
                     *           {
                     *             "code": "WORK_ACCIDENT",
                     *             "payer": "EMPLOYER",
                     *             "baseCents": 249617,
                     *             "ratePcm": 2060,
                     *             "amountCents": 5142,
                     *             "parameterId": "er_at",
                     *             "source": "Arrêté du 30 décembre 2025, code risque 95.0ZA ; Taux collectifs AT/MP des arrêtés annuels, extraits du Journal officiel par l’équipe de Mon-entreprise ; francetransactions.com, AT des salariés à domicile en 2026 (17 février 2026)",
                     *             "legalText": "Arrêté du 30 décembre 2025, code risque 95.0ZA",
                     *             "grade": "B",
                     *             "since": "2026-01-01"
                     *           },
                     *           {
                     *             "code": "HOUSING_FUND",
                     *             "payer": "EMPLOYER",
                     *             "baseCents": 249617,
                     *             "ratePcm": 100,
                     *             "amountCents": 250,
                     *             "parameterId": "er_fnal",
                     *             "source": "CCH L813-4, L813-5 ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; Code de la sécurité sociale",
                     *             "legalText": "CCH L813-4, L813-5",
                     *             "grade": "A",
                     *             "since": "2017-01-01"
                     *           },
                     *           {
                     *             "code": "UNEMPLOYMENT",
                     *             "payer": "EMPLOYER",
                     *             "baseCents": 249617,
                     *             "ratePcm": 4000,
                     *             "amountCents": 9985,
                     *             "parameterId": "er_chomage",
                     *             "source": "Convention d’assurance chômage du 15/11/2024 ; OpenFisca France (juillet 2026) ; FEPEM, Évolution de deux cotisations des particuliers employeurs (2 mai 2025) ; Barème public des cotisations 2026 d’une assistante maternelle",
                     *             "legalText": "Convention d’assurance chômage du 15/11/2024",
                     *             "grade": "B",
                     *             "since": "2025-05-01"
                     *           },
                     *           {
                     *             "code": "COMPLEMENTARY_T1",
                     *             "payer": "EMPLOYER",
                     *             "baseCents": 249617,
                     *             "ratePcm": 4720,
                     *             "amountCents": 11782,
                     *             "parameterId": "er_retraite_t1",
                     *             "source": "ANI Agirc-Arrco du 17/11/2017 ; IDCC 3239 ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; Pajemploi, Ce qui change au 1er janvier 2022 ; Urssaf, Taux travailleur occasionnel (1er janvier 2024)",
                     *             "legalText": "ANI Agirc-Arrco du 17/11/2017 ; IDCC 3239",
                     *             "grade": "A",
                     *             "since": "2022-01-01"
                     *           },
                     *           {
                     *             "code": "BALANCE_GENERAL_T1",
                     *             "payer": "EMPLOYER",
                     *             "baseCents": 249617,
                     *             "ratePcm": 1290,
                     *             "amountCents": 3220,
                     *             "parameterId": "er_ceg_t1",
                     *             "source": "ANI Agirc-Arrco du 17/11/2017 ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; propaye.net, Taux de cotisation en 2019",
                     *             "legalText": "ANI Agirc-Arrco du 17/11/2017",
                     *             "grade": "A",
                     *             "since": "2019-01-01"
                     *           },
                     *           {
                     *             "code": "PROVIDENT",
                     *             "payer": "EMPLOYER",
                     *             "baseCents": 249617,
                     *             "ratePcm": 2450,
                     *             "amountCents": 6116,
                     *             "parameterId": "er_ircem_prev_total",
                     *             "source": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; Convention collective IDCC 3239 ; Ircem, Cotisation Ircem employeur : à quoi sert ce prélèvement",
                     *             "legalText": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *             "grade": "A",
                     *             "since": "2024-04-01"
                     *           },
                     *           {
                     *             "code": "TRAINING",
                     *             "payer": "EMPLOYER",
                     *             "baseCents": 249617,
                     *             "ratePcm": 850,
                     *             "amountCents": 2122,
                     *             "parameterId": "er_formation",
                     *             "source": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; Convention collective IDCC 3239",
                     *             "legalText": "Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024)",
                     *             "grade": "A",
                     *             "since": "2024-04-01"
                     *           },
                     *           {
                     *             "code": "SOCIAL_DIALOGUE",
                     *             "payer": "EMPLOYER",
                     *             "baseCents": 249617,
                     *             "ratePcm": 16,
                     *             "amountCents": 40,
                     *             "parameterId": "er_dialogue_social",
                     *             "source": "Code du travail L2135-10, D2135-34 ; Urssaf, Taux et barèmes, particuliers employeurs (table au 1er avril 2024) ; Code du travail",
                     *             "legalText": "Code du travail L2135-10, D2135-34",
                     *             "grade": "A",
                     *             "since": "2015-01-01"
                     *           },
                     *           {
                     *             "code": "OCCUPATIONAL_HEALTH",
                     *             "payer": "EMPLOYER",
                     *             "baseCents": 249617,
                     *             "ratePcm": 2700,
                     *             "amountCents": 500,
                     *             "parameterId": "er_cst_rate",
                     *             "source": "Accord du 04/05/2022, art. 3.3, avenant 2 du 29/02/2024 (JO du 08/10/2024) ; Convention collective IDCC 3239 ; Relais petite enfance 68, Contribution santé au travail ; MoneyVox, Emploi à domicile : contribution santé au travail (2025)",
                     *             "legalText": "Accord du 04/05/2022, art. 3.3, avenant 2 du 29/02/2024 (JO du 08/10/2024)",
                     *             "grade": "A",
                     *             "since": "2025-01-01"
                     *           }
                     *         ],
                     *         "employeeTotalCents": 54617,
                     *         "employerTotalCents": 112070,
                     *         "exemptionCents": 0,
                     *         "hourlyDeductionCents": 30000,
                     *         "contributionsCents": 136687,
                     *         "totalCostCents": 331687,
                     *         "taxCreditCents": 165844,
                     *         "costAfterCreditCents": 165843,
                     *         "provisional": [],
                     *         "prolonged": false
                     *       },
                     *       "cheaperRelief": null,
                     *       "hash": "-BNfTVljiPgxx3UaKrLy5nkZsLMWKOdBwhXDT82OdM0",
                     *       "differences": {
                     *         "fields": [
                     *           {
                     *             "label": "Heures du mois",
                     *             "before": "190 heures",
                     *             "after": "150 heures"
                     *           }
                     *         ],
                     *         "amounts": [
                     *           {
                     *             "label": "Salaire brut",
                     *             "beforeCents": 316181,
                     *             "afterCents": 249617
                     *           },
                     *           {
                     *             "label": "Salaire net",
                     *             "beforeCents": 247000,
                     *             "afterCents": 195000
                     *           },
                     *           {
                     *             "label": "Net imposable",
                     *             "beforeCents": 256009,
                     *             "afterCents": 202112
                     *           },
                     *           {
                     *             "label": "Net versé au salarié",
                     *             "beforeCents": 247000,
                     *             "afterCents": 195000
                     *           },
                     *           {
                     *             "label": "Cotisations du salarié",
                     *             "beforeCents": 69181,
                     *             "afterCents": 54617
                     *           },
                     *           {
                     *             "label": "Cotisations de l’employeur",
                     *             "beforeCents": 141821,
                     *             "afterCents": 112070
                     *           },
                     *           {
                     *             "label": "Déduction par heure",
                     *             "beforeCents": 38000,
                     *             "afterCents": 30000
                     *           },
                     *           {
                     *             "label": "Cotisations dues",
                     *             "beforeCents": 173002,
                     *             "afterCents": 136687
                     *           },
                     *           {
                     *             "label": "Coût total pour l’employeur",
                     *             "beforeCents": 420002,
                     *             "afterCents": 331687
                     *           }
                     *         ],
                     *         "lines": [
                     *           {
                     *             "label": "Vieillesse plafonnée (salarié)",
                     *             "beforeCents": 21816,
                     *             "afterCents": 17224
                     *           },
                     *           {
                     *             "label": "Vieillesse déplafonnée (salarié)",
                     *             "beforeCents": 1265,
                     *             "afterCents": 998
                     *           },
                     *           {
                     *             "label": "CSG déductible de l’impôt (salarié)",
                     *             "beforeCents": 21124,
                     *             "afterCents": 16677
                     *           },
                     *           {
                     *             "label": "CSG non déductible de l’impôt (salarié)",
                     *             "beforeCents": 7456,
                     *             "afterCents": 5886
                     *           },
                     *           {
                     *             "label": "CRDS (salarié)",
                     *             "beforeCents": 1553,
                     *             "afterCents": 1226
                     *           },
                     *           {
                     *             "label": "Retraite complémentaire, tranche 1 (salarié)",
                     *             "beforeCents": 9960,
                     *             "afterCents": 7863
                     *           },
                     *           {
                     *             "label": "Contribution d’équilibre général, tranche 1 (salarié)",
                     *             "beforeCents": 2719,
                     *             "afterCents": 2147
                     *           },
                     *           {
                     *             "label": "Ircem prévoyance et garanties conventionnelles (salarié)",
                     *             "beforeCents": 3288,
                     *             "afterCents": 2596
                     *           },
                     *           {
                     *             "label": "Maladie, maternité, invalidité, décès (employeur)",
                     *             "beforeCents": 41104,
                     *             "afterCents": 32450
                     *           },
                     *           {
                     *             "label": "Contribution solidarité autonomie (employeur)",
                     *             "beforeCents": 949,
                     *             "afterCents": 749
                     *           },
                     *           {
                     *             "label": "Vieillesse plafonnée (employeur)",
                     *             "beforeCents": 27033,
                     *             "afterCents": 21342
                     *           },
                     *           {
                     *             "label": "Vieillesse déplafonnée (employeur)",
                     *             "beforeCents": 6671,
                     *             "afterCents": 5267
                     *           },
                     *           {
                     *             "label": "Allocations familiales (employeur)",
                     *             "beforeCents": 16600,
                     *             "afterCents": 13105
                     *           },
                     *           {
                     *             "label": "Accidents du travail, maladies professionnelles (employeur)",
                     *             "beforeCents": 6513,
                     *             "afterCents": 5142
                     *           },
                     *           {
                     *             "label": "Fonds national d’aide au logement (Fnal) (employeur)",
                     *             "beforeCents": 316,
                     *             "afterCents": 250
                     *           },
                     *           {
                     *             "label": "Assurance chômage (employeur)",
                     *             "beforeCents": 12647,
                     *             "afterCents": 9985
                     *           },
                     *           {
                     *             "label": "Retraite complémentaire, tranche 1 (employeur)",
                     *             "beforeCents": 14924,
                     *             "afterCents": 11782
                     *           },
                     *           {
                     *             "label": "Contribution d’équilibre général, tranche 1 (employeur)",
                     *             "beforeCents": 4079,
                     *             "afterCents": 3220
                     *           },
                     *           {
                     *             "label": "Ircem prévoyance et garanties conventionnelles (employeur)",
                     *             "beforeCents": 7746,
                     *             "afterCents": 6116
                     *           },
                     *           {
                     *             "label": "Formation professionnelle (employeur)",
                     *             "beforeCents": 2688,
                     *             "afterCents": 2122
                     *           },
                     *           {
                     *             "label": "Contribution au dialogue social (employeur)",
                     *             "beforeCents": 51,
                     *             "afterCents": 40
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["DeclarationsCheckCorrectionOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /**
             * @description `scope.insufficient` : Le jeton ne donne pas ce droit.
             *
             *     `application.suspended` : Cette application est suspendue.
             */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient" | "application.suspended";
                    };
                };
            };
            /** @description `resource.not_found` : Cet élément n’existe pas. */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "resource.not_found";
                    };
                };
            };
            /** @description `input.too_slow` : La demande est arrivée trop lentement. */
            408: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_slow";
                    };
                };
            };
            /** @description `declaration.cancelled` : Cette déclaration est annulée. */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "declaration.cancelled";
                    };
                };
            };
            /** @description `declaration.changed` : Cette déclaration a changé. */
            412: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "declaration.changed";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /**
             * @description `input.refused` : Des données sont à corriger.
             *
             *     `declaration.refused` : La déclaration n’a pas été enregistrée.
             */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused" | "declaration.refused";
                    };
                };
            };
            /**
             * @description `rate.limited` : Trop de demandes en peu de temps.
             *
             *     `reading.budget_spent` : Vous avez consulté trop de personnes.
             */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited" | "reading.budget_spent";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /** @description `platform.unavailable` : Le service est momentanément indisponible. */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "declarations.cancel": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Ce qui fait qu’un envoi n’est fait qu’une fois : de 8 à 255 caractères sans espace, tirés par vous pour cet envoi.
                 * @example 2f7c1f0e-6f0b-4c55-9d3b-9a4a5d1a7a10
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description L’ETag de la lecture qui a précédé : la version que le changement remplace. Une plus récente le refuse (412).
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Identifiant de l’employeur. Attendu : l’identifiant (UUID) d’un employeur qui vous a donné mandat.
                 * @example 0d0c0000-0000-7000-8000-000000000008
                 */
                employerId: string;
                /**
                 * @description Mois du travail. Attendu : un mois qui existe, écrit "AAAA-MM", par exemple "2026-10".
                 * @example 2026-09
                 */
                period: string;
                /**
                 * @description Identifiant de la déclaration. Attendu : l’identifiant (UUID) de la déclaration.
                 * @example 0d0c0000-0000-7000-8000-000000000012
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "WRONG_MONTH"
                 *     }
                 */
                "application/json": components["schemas"]["DeclarationsCancelInput"];
            };
        };
        responses: {
            /** @description Annuler une déclaration : c’est fait. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "employerId": "0d0c0000-0000-7000-8000-000000000008",
                     *       "period": "2026-09",
                     *       "id": "0d0c0000-0000-7000-8000-000000000012"
                     *     }
                     */
                    "application/json": components["schemas"]["DeclarationsCancelOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /**
             * @description `scope.insufficient` : Le jeton ne donne pas ce droit.
             *
             *     `application.suspended` : Cette application est suspendue.
             */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient" | "application.suspended";
                    };
                };
            };
            /** @description `resource.not_found` : Cet élément n’existe pas. */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "resource.not_found";
                    };
                };
            };
            /** @description `input.too_slow` : La demande est arrivée trop lentement. */
            408: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_slow";
                    };
                };
            };
            /**
             * @description `idempotency.in_flight` : Cet envoi est déjà en cours.
             *
             *     `declaration.cancelled` : Cette déclaration est annulée.
             */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_flight" | "declaration.cancelled";
                    };
                };
            };
            /** @description `declaration.changed` : Cette déclaration a changé. */
            412: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "declaration.changed";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /**
             * @description `input.refused` : Des données sont à corriger.
             *
             *     `idempotency.other_input` : Cette clé d’envoi a déjà servi pour d’autres données.
             *
             *     `declaration.refused` : La déclaration n’a pas été enregistrée.
             */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused" | "idempotency.other_input" | "declaration.refused";
                    };
                };
            };
            /** @description `input.version_absent` : Il manque la version que vous avez lue. */
            428: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.version_absent";
                    };
                };
            };
            /**
             * @description `rate.limited` : Trop de demandes en peu de temps.
             *
             *     `reading.budget_spent` : Vous avez consulté trop de personnes.
             */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited" | "reading.budget_spent";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /**
             * @description `platform.unavailable` : Le service est momentanément indisponible.
             *
             *     `platform.busy` : Le service est occupé.
             *
             *     `platform.unknown_outcome` : L’issue de votre envoi est inconnue.
             */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable" | "platform.busy" | "platform.unknown_outcome";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "declarations.request-change": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Ce qui fait qu’un envoi n’est fait qu’une fois : de 8 à 255 caractères sans espace, tirés par vous pour cet envoi.
                 * @example 2f7c1f0e-6f0b-4c55-9d3b-9a4a5d1a7a10
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "employerId": "0d0c0000-0000-7000-8000-000000000008",
                 *       "period": "2026-06",
                 *       "id": "0d0c0000-0000-7000-8000-000000000013",
                 *       "version": 1,
                 *       "wanted": "CORRECTION",
                 *       "explanation": "Le salarié a fait 12 heures de moins : voir le planning du mois."
                 *     }
                 */
                "application/json": components["schemas"]["DeclarationsRequestChangeInput"];
            };
        };
        responses: {
            /** @description Demander à l’Urssaf de corriger ou d’annuler une déclaration : c’est fait. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "employerId": "0d0c0000-0000-7000-8000-000000000008",
                     *       "period": "2026-06",
                     *       "id": "0d0c0000-0000-7000-8000-000000000013"
                     *     }
                     */
                    "application/json": components["schemas"]["DeclarationsRequestChangeOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /**
             * @description `scope.insufficient` : Le jeton ne donne pas ce droit.
             *
             *     `application.suspended` : Cette application est suspendue.
             */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient" | "application.suspended";
                    };
                };
            };
            /** @description `resource.not_found` : Cet élément n’existe pas. */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "resource.not_found";
                    };
                };
            };
            /** @description `input.too_slow` : La demande est arrivée trop lentement. */
            408: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_slow";
                    };
                };
            };
            /**
             * @description `idempotency.in_flight` : Cet envoi est déjà en cours.
             *
             *     `declaration.cancelled` : Cette déclaration est annulée.
             *
             *     `declaration.change_requested` : Un changement est déjà demandé.
             */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_flight" | "declaration.cancelled" | "declaration.change_requested";
                    };
                };
            };
            /** @description `declaration.changed` : Cette déclaration a changé. */
            412: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "declaration.changed";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /**
             * @description `input.refused` : Des données sont à corriger.
             *
             *     `idempotency.other_input` : Cette clé d’envoi a déjà servi pour d’autres données.
             *
             *     `declaration.refused` : La déclaration n’a pas été enregistrée.
             */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused" | "idempotency.other_input" | "declaration.refused";
                    };
                };
            };
            /**
             * @description `rate.limited` : Trop de demandes en peu de temps.
             *
             *     `reading.budget_spent` : Vous avez consulté trop de personnes.
             */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited" | "reading.budget_spent";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /**
             * @description `platform.unavailable` : Le service est momentanément indisponible.
             *
             *     `platform.busy` : Le service est occupé.
             *
             *     `platform.unknown_outcome` : L’issue de votre envoi est inconnue.
             */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable" | "platform.busy" | "platform.unknown_outcome";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "documents.receipt": {
        parameters: {
            query?: {
                /**
                 * @description Numéro de la version.
                 * @example 1
                 */
                version?: number;
            };
            header?: never;
            path: {
                /**
                 * @description Identifiant de l’employeur.
                 * @example 0d0c0000-0000-7000-8000-000000000008
                 */
                employerId: string;
                /**
                 * @description Mois du travail.
                 * @example 2026-09
                 */
                period: string;
                /**
                 * @description Identifiant de la déclaration.
                 * @example 0d0c0000-0000-7000-8000-000000000012
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Prendre un justificatif : c’est fait. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Document-Code": components["headers"]["Cesu-Document-Code"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /**
             * @description `scope.insufficient` : Le jeton ne donne pas ce droit.
             *
             *     `application.suspended` : Cette application est suspendue.
             */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient" | "application.suspended";
                    };
                };
            };
            /** @description `resource.not_found` : Cet élément n’existe pas. */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "resource.not_found";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /** @description `input.refused` : Des données sont à corriger. */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused";
                    };
                };
            };
            /**
             * @description `rate.limited` : Trop de demandes en peu de temps.
             *
             *     `reading.budget_spent` : Vous avez consulté trop de personnes.
             */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited" | "reading.budget_spent";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /**
             * @description `platform.unavailable` : Le service est momentanément indisponible.
             *
             *     `platform.busy` : Le service est occupé.
             *
             *     `platform.unknown_outcome` : L’issue de votre envoi est inconnue.
             */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable" | "platform.busy" | "platform.unknown_outcome";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "documents.payslip": {
        parameters: {
            query?: {
                /**
                 * @description Numéro de la version.
                 * @example 1
                 */
                version?: number;
            };
            header?: never;
            path: {
                /**
                 * @description Identifiant de l’employeur.
                 * @example 0d0c0000-0000-7000-8000-000000000008
                 */
                employerId: string;
                /**
                 * @description Mois du travail.
                 * @example 2026-09
                 */
                period: string;
                /**
                 * @description Identifiant de la déclaration.
                 * @example 0d0c0000-0000-7000-8000-000000000012
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Prendre un bulletin de salaire : c’est fait. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Document-Code": components["headers"]["Cesu-Document-Code"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /**
             * @description `scope.insufficient` : Le jeton ne donne pas ce droit.
             *
             *     `application.suspended` : Cette application est suspendue.
             */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient" | "application.suspended";
                    };
                };
            };
            /** @description `resource.not_found` : Cet élément n’existe pas. */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "resource.not_found";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /** @description `input.refused` : Des données sont à corriger. */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused";
                    };
                };
            };
            /**
             * @description `rate.limited` : Trop de demandes en peu de temps.
             *
             *     `reading.budget_spent` : Vous avez consulté trop de personnes.
             */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited" | "reading.budget_spent";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /**
             * @description `platform.unavailable` : Le service est momentanément indisponible.
             *
             *     `platform.busy` : Le service est occupé.
             *
             *     `platform.unknown_outcome` : L’issue de votre envoi est inconnue.
             */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable" | "platform.busy" | "platform.unknown_outcome";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "events.list": {
        parameters: {
            query?: {
                /** @description Repère d’où lire : le « nextCursor » de la lecture d’avant ; depuis le début sans lui. Attendu : le repère que la lecture d’avant a donné (nextCursor). */
                cursor?: string;
                /** @description Nombre d’événements, 25 si rien n’est dit. Attendu : un nombre de 1 à 200. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lire ce qui est arrivé depuis un repère : c’est fait. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "events": [
                     *         {
                     *           "id": "0d0c0000-0000-7000-8000-000000000905",
                     *           "kind": "DECLARATION_REGISTERED",
                     *           "version": 1,
                     *           "at": "2026-07-02T09:00:00.000Z",
                     *           "subjectKind": "DECLARATION",
                     *           "subjectId": "0d0c0000-0000-7000-8000-000000000013",
                     *           "sequence": 1,
                     *           "employerId": "0d0c0000-0000-7000-8000-000000000008",
                     *           "about": {
                     *             "reference": "2026183A00000",
                     *             "period": "2026-06",
                     *             "version": 1
                     *           }
                     *         },
                     *         {
                     *           "id": "0d0c0000-0000-7000-8000-000000000906",
                     *           "kind": "DECLARATION_REGISTERED",
                     *           "version": 1,
                     *           "at": "2026-11-03T09:00:00.000Z",
                     *           "subjectKind": "DECLARATION",
                     *           "subjectId": "0d0c0000-0000-7000-8000-000000000012",
                     *           "sequence": 1,
                     *           "employerId": "0d0c0000-0000-7000-8000-000000000008",
                     *           "about": {
                     *             "reference": "2026307A00001",
                     *             "period": "2026-09",
                     *             "version": 1
                     *           }
                     *         },
                     *         {
                     *           "id": "0d0c0000-0000-7000-8000-000000000907",
                     *           "kind": "REPAIR_OPENED",
                     *           "version": 1,
                     *           "at": "2026-11-02T10:00:00.000Z",
                     *           "subjectKind": "REPAIR_ITEM",
                     *           "subjectId": "0d0c0000-0000-7000-8000-000000000051",
                     *           "sequence": 1,
                     *           "employerId": null,
                     *           "about": {
                     *             "period": "2026-09",
                     *             "datum": "NET",
                     *             "dueDay": "2026-11-16"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "WyI3.exemple",
                     *       "hasMore": false
                     *     }
                     */
                    "application/json": components["schemas"]["EventsListOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /** @description `scope.insufficient` : Le jeton ne donne pas ce droit. */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient";
                    };
                };
            };
            /** @description `cursor.unusable` : Cette page de la liste n’est plus disponible. */
            410: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cursor.unusable";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /** @description `input.refused` : Des données sont à corriger. */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused";
                    };
                };
            };
            /** @description `rate.limited` : Trop de demandes en peu de temps. */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /** @description `platform.unavailable` : Le service est momentanément indisponible. */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "applications.read-usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lire ce qui est consommé de chaque limite, et ce qui en reste : c’est fait. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "persons": [
                     *         {
                     *           "counted": "OPENED",
                     *           "window": "HOUR",
                     *           "used": 0,
                     *           "limit": 500,
                     *           "left": 500
                     *         },
                     *         {
                     *           "counted": "OPENED",
                     *           "window": "DAY",
                     *           "used": 0,
                     *           "limit": 2000,
                     *           "left": 2000
                     *         },
                     *         {
                     *           "counted": "OPENED",
                     *           "window": "MONTH",
                     *           "used": 0,
                     *           "limit": 20000,
                     *           "left": 20000
                     *         },
                     *         {
                     *           "counted": "ACTED",
                     *           "window": "DAY",
                     *           "used": 0,
                     *           "limit": 2,
                     *           "left": 2
                     *         }
                     *       ],
                     *       "calls": {
                     *         "lastMinute": 0,
                     *         "lastHour": 0,
                     *         "lastDay": 0
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ApplicationsReadUsageOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /** @description `input.refused` : Des données sont à corriger. */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused";
                    };
                };
            };
            /** @description `rate.limited` : Trop de demandes en peu de temps. */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /** @description `platform.unavailable` : Le service est momentanément indisponible. */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "applications.list-requests": {
        parameters: {
            query?: {
                /** @description Comment la demande a fini. Attendu : OK, REFUSED ou FAILED. */
                outcome?: "OK" | "REFUSED" | "FAILED";
                /** @description Repère de la page voulue : le « nextCursor » de la page d’avant. */
                cursor?: string;
                /** @description Lignes d’une page, 25 si rien n’est dit. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lister les demandes d’une application : c’est fait. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "rows": [],
                     *       "nextCursor": null,
                     *       "count": {
                     *         "value": 0,
                     *         "atLeast": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ApplicationsListRequestsOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /** @description `cursor.unusable` : Cette page de la liste n’est plus disponible. */
            410: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cursor.unusable";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /** @description `input.refused` : Des données sont à corriger. */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused";
                    };
                };
            };
            /** @description `rate.limited` : Trop de demandes en peu de temps. */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /** @description `platform.unavailable` : Le service est momentanément indisponible. */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sharing.read-grant": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifiant du partage. Attendu : l’identifiant du partage.
                 * @example 0d0c0000-0000-7000-8000-000000000034
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lire un partage : c’est fait. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0d0c0000-0000-7000-8000-000000000034",
                     *       "subject": "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee",
                     *       "purpose": "EXEMPLE",
                     *       "purposeVersion": 1,
                     *       "legalBasis": "USER_REQUEST",
                     *       "status": "ACTIVE",
                     *       "version": 1,
                     *       "scopes": [
                     *         "ft:actualisation@1"
                     *       ],
                     *       "firstMonth": "2026-07",
                     *       "askedAt": "2026-11-03T08:30:00.000Z",
                     *       "answeredAt": "2026-11-03T08:30:00.000Z",
                     *       "expiresAt": "2027-11-03T08:30:00.000Z",
                     *       "suspendedBy": null,
                     *       "endedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["SharingReadGrantOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /** @description `scope.insufficient` : Le jeton ne donne pas ce droit. */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient";
                    };
                };
            };
            /** @description `resource.not_found` : Cet élément n’existe pas. */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "resource.not_found";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /** @description `input.refused` : Des données sont à corriger. */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused";
                    };
                };
            };
            /** @description `rate.limited` : Trop de demandes en peu de temps. */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /** @description `platform.unavailable` : Le service est momentanément indisponible. */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "activity.read": {
        parameters: {
            query?: {
                /**
                 * @description Périmètre, avec sa version. Attendu : un périmètre : ft:actualisation@1, ft:droits@1, ft:fin_contrat@1, ft:fin_contrat@2, cpam:seuils_ij@1, cpam:ij_calcul@1, cpam:dernier_jour@1, pnds:synthese@1, pnds:detail@1.
                 * @example ft:actualisation@1
                 */
                scope?: "ft:actualisation@1" | "ft:droits@1" | "ft:fin_contrat@1" | "ft:fin_contrat@2" | "cpam:seuils_ij@1" | "cpam:ij_calcul@1" | "cpam:dernier_jour@1" | "pnds:synthese@1" | "pnds:detail@1";
                /**
                 * @description Premier mois demandé. Attendu : le premier mois à lire, par exemple 2026-09.
                 * @example 2026-09
                 */
                firstMonth?: string;
                /**
                 * @description Dernier mois demandé. Attendu : le dernier mois à lire, par exemple 2026-10.
                 * @example 2026-10
                 */
                lastMonth?: string;
                /** @description Premier jour de l’arrêt, quand le périmètre répond sur un jour. Attendu : le premier jour de l’arrêt, par exemple 2026-10-12, ou rien. */
                referenceDay?: string & (unknown & unknown);
            };
            header?: never;
            path: {
                /**
                 * @description Identifiant du partage. Attendu : l’identifiant du partage.
                 * @example 0d0c0000-0000-7000-8000-000000000034
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lire ce qu’un salarié laisse lire : c’est fait. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "readingId": "0d0c0000-0000-7000-8000-000000000908",
                     *       "grantId": "0d0c0000-0000-7000-8000-000000000034",
                     *       "grantVersion": 1,
                     *       "subject": "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee",
                     *       "purpose": "EXEMPLE",
                     *       "readAt": "2026-11-03T09:00:00.000Z",
                     *       "freshness": "2026-11-03T09:00:00.000Z",
                     *       "answer": {
                     *         "scope": "ft:actualisation@1",
                     *         "records": [
                     *           {
                     *             "month": "2026-09",
                     *             "employerRef": "2BitcI6fHkhoXOL3qf_ZaB",
                     *             "startDay": "2026-09-01",
                     *             "endDay": "2026-09-30",
                     *             "hoursHundredths": 19000,
                     *             "grossCents": 316181,
                     *             "state": "DECLARED",
                     *             "declaredAt": "2026-11-03T09:00:00.000Z",
                     *             "employers": 1
                     *           },
                     *           {
                     *             "month": "2026-10",
                     *             "employerRef": "2BitcI6fHkhoXOL3qf_ZaB",
                     *             "startDay": null,
                     *             "endDay": null,
                     *             "hoursHundredths": null,
                     *             "grossCents": null,
                     *             "state": "NOT_DECLARED",
                     *             "declaredAt": null,
                     *             "employers": 1
                     *           }
                     *         ],
                     *         "notHeld": []
                     *       },
                     *       "answerHash": "e224529446947f0914de767420bef518291d2f2597353144f1ca40ad1dfd8a88"
                     *     }
                     */
                    "application/json": components["schemas"]["ActivityReadOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /**
             * @description `scope.insufficient` : Le jeton ne donne pas ce droit.
             *
             *     `sharing.token_of_another` : Ce jeton n’est pas celui de ce partage.
             *
             *     `sharing.refused` : Ce partage ne laisse pas lire ces données.
             */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient" | "sharing.token_of_another" | "sharing.refused";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /** @description `input.refused` : Des données sont à corriger. */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused";
                    };
                };
            };
            /**
             * @description `rate.limited` : Trop de demandes en peu de temps.
             *
             *     `sharing.too_often` : Ces données ont été lues autant de fois que prévu.
             */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited" | "sharing.too_often";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /** @description `platform.unavailable` : Le service est momentanément indisponible. */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sharing.close-grant": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Ce qui fait qu’un envoi n’est fait qu’une fois : de 8 à 255 caractères sans espace, tirés par vous pour cet envoi.
                 * @example 2f7c1f0e-6f0b-4c55-9d3b-9a4a5d1a7a10
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description Identifiant du partage. Attendu : l’identifiant du partage.
                 * @example 0d0c0000-0000-7000-8000-000000000034
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["SharingCloseGrantInput"];
            };
        };
        responses: {
            /** @description Clore un partage dont la démarche est finie : c’est fait. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0d0c0000-0000-7000-8000-000000000034",
                     *       "subject": "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee",
                     *       "purpose": "EXEMPLE",
                     *       "purposeVersion": 1,
                     *       "legalBasis": "USER_REQUEST",
                     *       "status": "CLOSED",
                     *       "version": 2,
                     *       "scopes": [
                     *         "ft:actualisation@1"
                     *       ],
                     *       "firstMonth": "2026-07",
                     *       "askedAt": "2026-11-03T08:30:00.000Z",
                     *       "answeredAt": "2026-11-03T08:30:00.000Z",
                     *       "expiresAt": "2027-11-03T08:30:00.000Z",
                     *       "suspendedBy": null,
                     *       "endedAt": "2026-11-03T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SharingCloseGrantOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /**
             * @description `scope.insufficient` : Le jeton ne donne pas ce droit.
             *
             *     `sharing.token_of_another` : Ce jeton n’est pas celui de ce partage.
             */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient" | "sharing.token_of_another";
                    };
                };
            };
            /** @description `resource.not_found` : Cet élément n’existe pas. */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "resource.not_found";
                    };
                };
            };
            /** @description `input.too_slow` : La demande est arrivée trop lentement. */
            408: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_slow";
                    };
                };
            };
            /**
             * @description `idempotency.in_flight` : Cet envoi est déjà en cours.
             *
             *     `sharing.over` : Ce partage est fini.
             */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_flight" | "sharing.over";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /**
             * @description `input.refused` : Des données sont à corriger.
             *
             *     `idempotency.other_input` : Cette clé d’envoi a déjà servi pour d’autres données.
             */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused" | "idempotency.other_input";
                    };
                };
            };
            /** @description `rate.limited` : Trop de demandes en peu de temps. */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /**
             * @description `platform.unavailable` : Le service est momentanément indisponible.
             *
             *     `platform.busy` : Le service est occupé.
             *
             *     `platform.unknown_outcome` : L’issue de votre envoi est inconnue.
             */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable" | "platform.busy" | "platform.unknown_outcome";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "repairs.acknowledge": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Ce qui fait qu’un envoi n’est fait qu’une fois : de 8 à 255 caractères sans espace, tirés par vous pour cet envoi.
                 * @example 2f7c1f0e-6f0b-4c55-9d3b-9a4a5d1a7a10
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description Identifiant de la déclaration. Attendu : l’identifiant de la lecture (readingId).
                 * @example 0d0c0000-0000-7000-8000-000000000036
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "records": [
                 *         {
                 *           "record": 0
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["RepairsAcknowledgeInput"];
            };
        };
        responses: {
            /** @description Accuser réception des enregistrements d’une lecture : c’est fait. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "results": [
                     *         {
                     *           "record": 0,
                     *           "outcome": "KEPT",
                     *           "repairItemId": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RepairsAcknowledgeOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /**
             * @description `scope.insufficient` : Le jeton ne donne pas ce droit.
             *
             *     `sharing.token_of_another` : Ce jeton n’est pas celui de ce partage.
             */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient" | "sharing.token_of_another";
                    };
                };
            };
            /** @description `resource.not_found` : Cet élément n’existe pas. */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "resource.not_found";
                    };
                };
            };
            /** @description `input.too_slow` : La demande est arrivée trop lentement. */
            408: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_slow";
                    };
                };
            };
            /** @description `idempotency.in_flight` : Cet envoi est déjà en cours. */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_flight";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /**
             * @description `input.refused` : Des données sont à corriger.
             *
             *     `idempotency.other_input` : Cette clé d’envoi a déjà servi pour d’autres données.
             */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused" | "idempotency.other_input";
                    };
                };
            };
            /** @description `rate.limited` : Trop de demandes en peu de temps. */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /**
             * @description `platform.unavailable` : Le service est momentanément indisponible.
             *
             *     `platform.busy` : Le service est occupé.
             *
             *     `platform.unknown_outcome` : L’issue de votre envoi est inconnue.
             */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable" | "platform.busy" | "platform.unknown_outcome";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "repairs.list-asked": {
        parameters: {
            query?: {
                /** @description OPEN (sans réponse), CORRECTED (corrigé), MAINTAINED (maintenu, et pourquoi) ou WITHDRAWN (retiré). */
                status?: "OPEN" | "CORRECTED" | "MAINTAINED" | "WITHDRAWN";
                /** @description Repère de la page voulue : le « nextCursor » de la page d’avant. */
                cursor?: string;
                /** @description Lignes d’une page, 25 si rien n’est dit. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lister les enregistrements rejetés, et où en est leur correction : c’est fait. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "rows": [],
                     *       "nextCursor": null,
                     *       "count": {
                     *         "value": 0,
                     *         "atLeast": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["RepairsListAskedOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /** @description `scope.insufficient` : Le jeton ne donne pas ce droit. */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient";
                    };
                };
            };
            /** @description `cursor.unusable` : Cette page de la liste n’est plus disponible. */
            410: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cursor.unusable";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /** @description `input.refused` : Des données sont à corriger. */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused";
                    };
                };
            };
            /** @description `rate.limited` : Trop de demandes en peu de temps. */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /** @description `platform.unavailable` : Le service est momentanément indisponible. */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sharing.suspend-grant": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Ce qui fait qu’un envoi n’est fait qu’une fois : de 8 à 255 caractères sans espace, tirés par vous pour cet envoi.
                 * @example 2f7c1f0e-6f0b-4c55-9d3b-9a4a5d1a7a10
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description Identifiant du partage. Attendu : l’identifiant du partage.
                 * @example 0d0c0000-0000-7000-8000-000000000034
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "SECURITY"
                 *     }
                 */
                "application/json": components["schemas"]["SharingSuspendGrantInput"];
            };
        };
        responses: {
            /** @description Suspendre un partage : c’est fait. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0d0c0000-0000-7000-8000-000000000034",
                     *       "subject": "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee",
                     *       "purpose": "EXEMPLE",
                     *       "purposeVersion": 1,
                     *       "legalBasis": "USER_REQUEST",
                     *       "status": "SUSPENDED",
                     *       "version": 2,
                     *       "scopes": [
                     *         "ft:actualisation@1"
                     *       ],
                     *       "firstMonth": "2026-07",
                     *       "askedAt": "2026-11-03T08:30:00.000Z",
                     *       "answeredAt": "2026-11-03T08:30:00.000Z",
                     *       "expiresAt": "2027-11-03T08:30:00.000Z",
                     *       "suspendedBy": "CONSUMER",
                     *       "endedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["SharingSuspendGrantOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /**
             * @description `scope.insufficient` : Le jeton ne donne pas ce droit.
             *
             *     `sharing.token_of_another` : Ce jeton n’est pas celui de ce partage.
             */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient" | "sharing.token_of_another";
                    };
                };
            };
            /** @description `resource.not_found` : Cet élément n’existe pas. */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "resource.not_found";
                    };
                };
            };
            /** @description `input.too_slow` : La demande est arrivée trop lentement. */
            408: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_slow";
                    };
                };
            };
            /**
             * @description `idempotency.in_flight` : Cet envoi est déjà en cours.
             *
             *     `sharing.not_so_now` : Ce partage n’est pas où il faudrait.
             */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_flight" | "sharing.not_so_now";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /**
             * @description `input.refused` : Des données sont à corriger.
             *
             *     `idempotency.other_input` : Cette clé d’envoi a déjà servi pour d’autres données.
             */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused" | "idempotency.other_input";
                    };
                };
            };
            /** @description `rate.limited` : Trop de demandes en peu de temps. */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /**
             * @description `platform.unavailable` : Le service est momentanément indisponible.
             *
             *     `platform.busy` : Le service est occupé.
             *
             *     `platform.unknown_outcome` : L’issue de votre envoi est inconnue.
             */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable" | "platform.busy" | "platform.unknown_outcome";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sharing.resume-grant": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Ce qui fait qu’un envoi n’est fait qu’une fois : de 8 à 255 caractères sans espace, tirés par vous pour cet envoi.
                 * @example 2f7c1f0e-6f0b-4c55-9d3b-9a4a5d1a7a10
                 */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path: {
                /**
                 * @description Identifiant du partage. Attendu : l’identifiant du partage.
                 * @example 0d0c0000-0000-7000-8000-000000000038
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["SharingResumeGrantInput"];
            };
        };
        responses: {
            /** @description Reprendre un partage que l’on a suspendu : c’est fait. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0d0c0000-0000-7000-8000-000000000038",
                     *       "subject": "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee",
                     *       "purpose": "EXEMPLE",
                     *       "purposeVersion": 1,
                     *       "legalBasis": "USER_REQUEST",
                     *       "status": "ACTIVE",
                     *       "version": 2,
                     *       "scopes": [
                     *         "ft:actualisation@1"
                     *       ],
                     *       "firstMonth": "2026-07",
                     *       "askedAt": "2026-11-03T08:30:00.000Z",
                     *       "answeredAt": "2026-11-03T08:30:00.000Z",
                     *       "expiresAt": "2027-11-03T08:30:00.000Z",
                     *       "suspendedBy": null,
                     *       "endedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["SharingResumeGrantOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /**
             * @description `scope.insufficient` : Le jeton ne donne pas ce droit.
             *
             *     `sharing.token_of_another` : Ce jeton n’est pas celui de ce partage.
             */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient" | "sharing.token_of_another";
                    };
                };
            };
            /** @description `resource.not_found` : Cet élément n’existe pas. */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "resource.not_found";
                    };
                };
            };
            /** @description `input.too_slow` : La demande est arrivée trop lentement. */
            408: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_slow";
                    };
                };
            };
            /**
             * @description `idempotency.in_flight` : Cet envoi est déjà en cours.
             *
             *     `sharing.not_so_now` : Ce partage n’est pas où il faudrait.
             */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_flight" | "sharing.not_so_now";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /**
             * @description `input.refused` : Des données sont à corriger.
             *
             *     `idempotency.other_input` : Cette clé d’envoi a déjà servi pour d’autres données.
             */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused" | "idempotency.other_input";
                    };
                };
            };
            /** @description `rate.limited` : Trop de demandes en peu de temps. */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /**
             * @description `platform.unavailable` : Le service est momentanément indisponible.
             *
             *     `platform.busy` : Le service est occupé.
             *
             *     `platform.unknown_outcome` : L’issue de votre envoi est inconnue.
             */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable" | "platform.busy" | "platform.unknown_outcome";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "activity.read-many": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "grants": [
                 *         "0d0c0000-0000-7000-8000-000000000034"
                 *       ],
                 *       "scope": "ft:actualisation@1",
                 *       "firstMonth": "2026-09",
                 *       "lastMonth": "2026-10"
                 *     }
                 */
                "application/json": components["schemas"]["ActivityReadManyInput"];
            };
        };
        responses: {
            /** @description Lire ce que plusieurs salariés laissent lire : c’est fait. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Cesu-Warning": components["headers"]["Cesu-Warning"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "results": [
                     *         {
                     *           "outcome": "GIVEN",
                     *           "readingId": "0d0c0000-0000-7000-8000-000000000909",
                     *           "grantId": "0d0c0000-0000-7000-8000-000000000034",
                     *           "grantVersion": 1,
                     *           "subject": "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee",
                     *           "purpose": "EXEMPLE",
                     *           "readAt": "2026-11-03T09:00:00.000Z",
                     *           "freshness": "2026-11-03T09:00:00.000Z",
                     *           "answer": {
                     *             "scope": "ft:actualisation@1",
                     *             "records": [
                     *               {
                     *                 "month": "2026-09",
                     *                 "employerRef": "2BitcI6fHkhoXOL3qf_ZaB",
                     *                 "startDay": "2026-09-01",
                     *                 "endDay": "2026-09-30",
                     *                 "hoursHundredths": 19000,
                     *                 "grossCents": 316181,
                     *                 "state": "DECLARED",
                     *                 "declaredAt": "2026-11-03T09:00:00.000Z",
                     *                 "employers": 1
                     *               },
                     *               {
                     *                 "month": "2026-10",
                     *                 "employerRef": "2BitcI6fHkhoXOL3qf_ZaB",
                     *                 "startDay": null,
                     *                 "endDay": null,
                     *                 "hoursHundredths": null,
                     *                 "grossCents": null,
                     *                 "state": "NOT_DECLARED",
                     *                 "declaredAt": null,
                     *                 "employers": 1
                     *               }
                     *             ],
                     *             "notHeld": []
                     *           },
                     *           "answerHash": "e224529446947f0914de767420bef518291d2f2597353144f1ca40ad1dfd8a88"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ActivityReadManyOutput"];
                };
            };
            /** @description `input.malformed` : La demande ne peut pas être lue. */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.malformed";
                    };
                };
            };
            /**
             * @description `token.absent` : Cette adresse demande un jeton.
             *
             *     `token.refused` : Ce jeton n’est pas accepté.
             *
             *     `proof.refused` : La preuve de possession n’est pas acceptée.
             */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "token.absent" | "token.refused" | "proof.refused";
                    };
                };
            };
            /**
             * @description `scope.insufficient` : Le jeton ne donne pas ce droit.
             *
             *     `sharing.token_of_another` : Ce jeton n’est pas celui de ce partage.
             */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "scope.insufficient" | "sharing.token_of_another";
                    };
                };
            };
            /** @description `input.too_large` : La demande est trop longue. */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.too_large";
                    };
                };
            };
            /** @description `input.address_too_long` : L’adresse demandée est trop longue. */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.address_too_long";
                    };
                };
            };
            /** @description `input.other_format` : Ce format n’est pas lu ici. */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_format";
                    };
                };
            };
            /** @description `input.other_expectation` : Cette attente n’est pas servie ici. */
            417: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.other_expectation";
                    };
                };
            };
            /** @description `input.refused` : Des données sont à corriger. */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.refused";
                    };
                };
            };
            /** @description `rate.limited` : Trop de demandes en peu de temps. */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate.limited";
                    };
                };
            };
            /** @description `input.headers_too_large` : Les en-têtes de la demande sont trop longs. */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "input.headers_too_large";
                    };
                };
            };
            /** @description `platform.failure` : Le service ne répond pas comme prévu. */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.failure";
                    };
                };
            };
            /** @description `platform.unavailable` : Le service est momentanément indisponible. */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unavailable";
                    };
                };
            };
            /** @description Toute autre réponse est un problème. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
